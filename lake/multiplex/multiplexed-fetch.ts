import {MULTIPLEX_PATH, toBrowser, type ToBrowser, type ToServer} from './protocol.ts'

type Fetch = typeof globalThis.fetch

/** Which requests stay open for as long as a page does. */
const isEventStream = (url: URL): boolean => /\/data\/(listen|live\/events)\//.test(url.pathname)

/**
 * A `fetch` that carries every event stream of a Content Lake over one WebSocket, and passes all other requests on. Browsers
 * open six connections to a host at most; with one stream each, listeners would leave none for saving.
 *
 * Give it to `@sanity/client` as `resolveFetch: () => multiplexedFetch(apiHost)`.
 *
 * @param apiHost - Origin of the lake, such as `http://localhost:3900`.
 */
export const multiplexedFetch = (
  apiHost: string,
  {
    fetch = globalThis.fetch.bind(globalThis),
    WebSocket: Socket = globalThis.WebSocket,
  }: {readonly fetch?: Fetch; readonly WebSocket?: typeof globalThis.WebSocket} = {},
): Fetch => {
  const connection = new Connection(() => new Socket(`${apiHost.replace(/^http/, 'ws')}${MULTIPLEX_PATH}`))
  return (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    if (url.origin !== apiHost || !isEventStream(url)) return fetch(input, init)
    const {headers, signal} = new Request(input, init)
    // The caller's own signal: one that only follows it may be collected as garbage before it tells.
    const leaving = init?.signal ?? (input instanceof Request ? input.signal : signal)
    return connection.open(url.pathname + url.search, Object.fromEntries(headers), leaving)
  }
}

interface Stream {
  readonly answer: (response: Response) => void
  readonly fail: (error: Error) => void
  body?: ReadableStreamDefaultController<Uint8Array>
}

/** One socket for as long as there are streams; a new one for the first stream after it closed. */
class Connection {
  readonly #connect: () => WebSocket
  readonly #streams = new Map<number, Stream>()
  readonly #encoder = new TextEncoder()
  #socket: WebSocket | undefined
  #lastId = 0

  constructor(connect: () => WebSocket) {
    this.#connect = connect
  }

  open(path: string, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
    this.#lastId += 1
    const id = this.#lastId
    const socket = this.#socket ?? this.#begin()
    return new Promise((answer, fail) => {
      const abort = (): void => {
        this.#end(id, new DOMException('The stream was aborted.', 'AbortError'))
        send(socket, {type: 'close', id})
      }
      if (signal.aborted) {
        fail(new DOMException('The stream was aborted.', 'AbortError'))
        return
      }
      signal.addEventListener('abort', abort, {once: true})
      this.#streams.set(id, {answer, fail})
      send(socket, {type: 'open', id, path, headers})
    })
  }

  #begin(): WebSocket {
    const socket = this.#connect()
    this.#socket = socket
    socket.addEventListener('message', ({data}: MessageEvent<unknown>) => this.#take(data))
    socket.addEventListener('close', () => this.#lose(socket))
    return socket
  }

  #take(data: unknown): void {
    if (typeof data !== 'string') return
    const message: ToBrowser = toBrowser.parse(JSON.parse(data))
    const stream = this.#streams.get(message.id)
    if (stream === undefined) return
    switch (message.type) {
      case 'head':
        stream.answer(
          new Response(this.#bodyOf(message.id, stream), {status: message.status, headers: message.headers}),
        )
        break
      case 'body':
        stream.body?.enqueue(this.#encoder.encode(message.text))
        break
      case 'end':
        this.#end(message.id)
        break
    }
  }

  #bodyOf(id: number, stream: Stream): ReadableStream<Uint8Array> {
    return new ReadableStream({
      start: (controller) => {
        stream.body = controller
      },
      cancel: () => {
        this.#streams.delete(id)
        if (this.#socket !== undefined) send(this.#socket, {type: 'close', id})
      },
    })
  }

  #end(id: number, error?: Error): void {
    const stream = this.#streams.get(id)
    this.#streams.delete(id)
    if (error === undefined) stream?.body?.close()
    else {
      stream?.body?.error(error)
      stream?.fail(error)
    }
  }

  /** As when a connection of its own breaks: whoever reads a stream tries again, from the last event on. */
  #lose(socket: WebSocket): void {
    if (this.#socket === socket) this.#socket = undefined
    for (const id of [...this.#streams.keys()]) {
      this.#end(id, new TypeError('The connection to the lake was lost.'))
    }
  }
}

const send = (socket: WebSocket, message: ToServer): void => {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message))
  else if (socket.readyState === socket.CONNECTING) {
    // A page that is left meanwhile may have closed it by then.
    socket.addEventListener('open', () => send(socket, message), {once: true})
  }
}
