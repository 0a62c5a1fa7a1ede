import {serve as serveNode, type ServerType} from '@hono/node-server'
import type {IncomingMessage} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Duplex} from 'node:stream'
import {WebSocketServer, type WebSocket} from 'ws'
import {MULTIPLEX_PATH} from '../multiplex/protocol.ts'
import {serveMultiplex} from '../multiplex/serve-multiplex.ts'
import type {Lake} from '../lake.ts'
import {LakeServerError} from './lake-server-error.ts'

/** The lake on a port. */
export interface LakeServer {
  /** Where it answers, such as `http://localhost:3900`. */
  readonly url: string
  readonly port: number
  /** Lets requests in work end, closes streams, and frees the port. */
  readonly close: () => Promise<void>
}

/** What one message over a WebSocket may bring, in bytes. */
const MAX_MESSAGE = 1024 * 1024

/**
 * Serves a lake over HTTP and WebSocket.
 *
 * @throws LakeServerError when the port or address can't be had.
 */
export const serveLake = async (
  lake: Lake,
  {port, host}: {readonly port: number; readonly host: string},
): Promise<LakeServer> => {
  const {app} = lake
  const server = await listening(app.fetch, port, host)
  const sockets = new WebSocketServer({noServer: true, maxPayload: MAX_MESSAGE, perMessageDeflate: false})
  const {port: actual} = server.address() as AddressInfo
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${actual}`

  server.on('upgrade', (message: IncomingMessage, socket: Duplex, head: Buffer) => {
    const request = asRequest(message, url)
    const {pathname} = new URL(request.url)
    const take = handlerFor(pathname, lake)
    const refusal = lake.access.refusal(request)
    if (take === undefined) refuse(socket, '404 Not Found')
    else if (refusal !== undefined) refuse(socket, '403 Forbidden')
    else sockets.handleUpgrade(message, socket, head, (accepted) => take(accepted, request))
  })

  return {
    url,
    port: actual,
    close: async () => {
      for (const socket of sockets.clients) socket.terminate()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        if ('closeIdleConnections' in server) server.closeIdleConnections()
        // Streams stay open for as long as their listeners live; what else is in work gets a moment.
        setTimeout(() => {
          if ('closeAllConnections' in server) server.closeAllConnections()
        }, 500).unref()
      })
    },
  }
}

const listening = async (
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
  host: string,
): Promise<ServerType> =>
  new Promise((resolve, reject) => {
    const server = serveNode({fetch, port, hostname: host, overrideGlobalObjects: false}, () => {
      server.off('error', fail)
      resolve(server)
    })
    const fail = (error: Error): void => reject(new LakeServerError('lake', host, port, error))
    server.on('error', fail)
  })

type SocketHandler = (socket: WebSocket, request: Request) => void

const handlerFor = (pathname: string, {app, presence}: Lake): SocketHandler | undefined => {
  if (pathname === MULTIPLEX_PATH) {
    return (socket, request) => serveMultiplex(socket, request, (stream) => app.fetch(stream))
  }
  const [, dataset] = /^\/v[^/]+\/socket\/([a-z0-9][a-z0-9_-]{0,63})$/.exec(pathname) ?? []
  return dataset === undefined ? undefined : (socket, request) => presence(socket, request, dataset)
}

const asRequest = ({url = '/', headers}: IncomingMessage, base: string): Request => {
  const own = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === 'string') own.set(name, value)
  }
  return new Request(new URL(url, base), {headers: own})
}

const refuse = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
