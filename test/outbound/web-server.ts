import {createServer, type IncomingMessage, type RequestListener, type Server} from 'node:http'
import {createServer as createSecureServer} from 'node:https'
import type {AddressInfo} from 'node:net'

/** A web server of a test's own, on this machine. */
export interface WebServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** `127.0.0.1:PORT`, as it is allowed by. */
  readonly host: string
  readonly port: number
  /** Every request in its order, as `METHOD path`. */
  readonly seen: readonly string[]
  readonly requests: readonly IncomingMessage[]
  readonly close: () => Promise<void>
}

/** Answers of a test's server by path; any other path is not found. */
export type Pages = Readonly<Record<string, RequestListener>>

/** Serves pages; robots.txt forbids nothing unless it is among them. */
export const serveWeb = async (
  pages: Pages,
  secure?: {readonly key: string; readonly cert: string},
): Promise<WebServer> => {
  const requests: IncomingMessage[] = []
  const listener: RequestListener = (request, response) => {
    requests.push(request)
    const path = new URL(request.url ?? '/', 'http://x').pathname
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined
    if (page === undefined) response.writeHead(404).end('Not here')
    else page(request, response)
  }
  const server: Server = secure === undefined ? createServer(listener) : createSecureServer(secure, listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  return {
    origin: `${secure === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    port,
    get seen() {
      return requests
        .map(({method, url}) => `${method ?? ''} ${url ?? ''}`)
        .filter((line) => !line.endsWith('/robots.txt'))
    },
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** Answers with a status, and with a text where there is one. */
export const answering =
  (status: number, body = '', headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (request, response) => {
    response.writeHead(status, {'content-type': 'text/html; charset=utf-8', ...headers})
    response.end(request.method === 'HEAD' ? '' : body)
  }

/** Redirects to an address. */
export const redirecting = (location: string, status = 302): RequestListener =>
  answering(status, '', {location})

/** The answers one after the other, the last one for ever. */
export const inTurn = (...answers: readonly RequestListener[]): RequestListener => {
  let asked = 0
  return (request, response) => {
    answers[Math.min(asked, answers.length - 1)]?.(request, response)
    asked += 1
  }
}
