import type {WebSocket} from 'ws'
import {toServer, type ToBrowser} from './protocol.ts'

/** Streams that one socket may hold open; a page with many panes has some dozens. */
const MAX_STREAMS = 1000

/** How much may wait in a socket that its browser doesn't read before the socket is given up, in bytes. */
const MAX_BUFFERED = 64 * 1024 * 1024

/**
 * Serves one browser's socket: each stream it opens becomes a GET request to the lake's own app, whose body is passed on as it
 * comes.
 *
 * @param handshake - The request that opened the socket. Its host and origin stand for those of every stream.
 */
export const serveMultiplex = (
  socket: WebSocket,
  handshake: Request,
  answer: (request: Request) => Response | Promise<Response>,
): void => {
  const streams = new Map<number, AbortController>()

  const send = (message: ToBrowser): void => {
    if (socket.readyState !== socket.OPEN) return
    if (socket.bufferedAmount > MAX_BUFFERED) socket.terminate()
    else socket.send(JSON.stringify(message))
  }

  const open = async (id: number, path: string, headers: Record<string, string>): Promise<void> => {
    const ending = new AbortController()
    streams.set(id, ending)
    try {
      const response = await answer(requestOf(handshake, path, headers, ending.signal))
      send({type: 'head', id, status: response.status, headers: Object.fromEntries(response.headers)})
      if (response.body !== null) {
        const pieces = response.body.pipeThrough(new TextDecoderStream(), {signal: ending.signal}).getReader()
        for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
          send({type: 'body', id, text: piece.value})
        }
      }
    } catch (error) {
      if (!ending.signal.aborted) throw error
    } finally {
      streams.delete(id)
      send({type: 'end', id})
    }
  }

  socket.on('message', (data, isBinary) => {
    const message = isBinary ? undefined : parse(data)
    if (message === undefined) socket.close(1008, 'Not understood')
    else if (message.type === 'close') streams.get(message.id)?.abort()
    else if (streams.has(message.id) || streams.size >= MAX_STREAMS) socket.close(1008, 'Too many streams')
    else open(message.id, message.path, message.headers).catch(() => socket.terminate())
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', () => {
    for (const stream of streams.values()) stream.abort()
  })
}

const parse = (data: unknown) => {
  try {
    return toServer.safeParse(JSON.parse(String(data))).data
  } catch {
    return undefined
  }
}

/** What a stream may say for itself; everything else is the handshake's. */
const streamHeaders = ['accept', 'authorization', 'last-event-id']

const requestOf = (
  handshake: Request,
  path: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Request => {
  const own = new Headers(handshake.headers)
  for (const name of streamHeaders) own.delete(name)
  for (const [name, value] of Object.entries(headers)) {
    if (streamHeaders.includes(name.toLowerCase())) own.set(name, value)
  }
  const {origin} = new URL(handshake.url)
  // Joined rather than resolved: `//elsewhere/` is a path here, too.
  return new Request(origin + path, {headers: own, signal})
}
