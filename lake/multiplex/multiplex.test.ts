import {once} from 'node:events'
import type {AddressInfo} from 'node:net'
import {Hono} from 'hono'
import {streamSSE} from 'hono/streaming'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {WebSocketServer, type WebSocket as ServerSocket} from 'ws'
import {multiplexedFetch} from './multiplexed-fetch.ts'
import {MULTIPLEX_PATH} from './protocol.ts'
import {serveMultiplex} from './serve-multiplex.ts'

let server: WebSocketServer
let origin: string
let sockets: ServerSocket[]
let ended: string[]
const plainFetch = vi.fn(() => Promise.resolve(new Response('plain')))

/** Answers every listener with its own address and who asks, then stays open. */
const app = new Hono().get('/v1/data/listen/:dataset', (context) =>
  context.req.query('query') === 'bad'
    ? context.json({message: 'no such query'}, 400)
    : streamSSE(context, async (stream) => {
        stream.onAbort(() => {
          ended.push(context.req.query('query') ?? '')
        })
        const said = [
          context.req.url,
          context.req.header('authorization'),
          context.req.header('last-event-id'),
        ]
        await stream.writeSSE({event: 'welcome', data: JSON.stringify(said)})
        await new Promise<void>((resolve) => {
          stream.onAbort(resolve)
        })
      }),
)

beforeEach(async () => {
  sockets = []
  ended = []
  plainFetch.mockClear()
  server = new WebSocketServer({port: 0, host: '127.0.0.1', path: MULTIPLEX_PATH})
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  server.on('connection', (socket) => {
    sockets.push(socket)
    serveMultiplex(
      socket,
      new Request(`${origin}${MULTIPLEX_PATH}`, {headers: {host: 'lake.test'}}),
      app.fetch,
    )
  })
})

afterEach(async () => {
  for (const socket of sockets) socket.terminate()
  await new Promise((resolve) => server.close(resolve))
})

const firstPiece = async (response: Response): Promise<string> => {
  const reader = response.body!.getReader()
  const {value} = await reader.read()
  reader.releaseLock()
  return new TextDecoder().decode(value)
}

const listenUrl = (query: string) => `${origin}/v1/data/listen/production?query=${query}`

describe('event streams', () => {
  it('share one socket, however many there are, and each has its own address and headers', async () => {
    const fetch = multiplexedFetch(origin, {fetch: plainFetch})
    const queries = Array.from({length: 40}, (_, at) => `q${at}`)
    const responses = await Promise.all(
      queries.map((query) =>
        fetch(listenUrl(query), {headers: {authorization: `Bearer ${query}`, 'last-event-id': `${query}-7`}}),
      ),
    )
    expect(sockets).toHaveLength(1)
    expect(plainFetch).not.toHaveBeenCalled()
    for (const [at, response] of responses.entries()) {
      expect(response.headers.get('content-type')).toContain('text/event-stream')
      const piece = await firstPiece(response)
      expect(piece).toContain(`query=q${at}"`)
      expect(piece).toContain(`"Bearer q${at}","q${at}-7"`)
    }
  })

  it('end on the lake when the page no longer reads them', async () => {
    const fetch = multiplexedFetch(origin)
    const leaving = new AbortController()
    await fetch(listenUrl('aborted'), {signal: leaving.signal})
    const cancelled = await fetch(listenUrl('cancelled'))
    await fetch(listenUrl('kept'))
    leaving.abort()
    await cancelled.body!.cancel()
    await vi.waitFor(() => expect(ended).toEqual(expect.arrayContaining(['aborted', 'cancelled'])), 5000)
    expect(ended).not.toContain('kept')
  })

  it('break when the socket does, and a new one is opened for the next', async () => {
    const fetch = multiplexedFetch(origin)
    const response = await fetch(listenUrl('a'))
    sockets[0]!.terminate()
    await expect(response.text()).rejects.toThrow('lost')
    expect((await fetch(listenUrl('b'))).ok).toBe(true)
    expect(sockets).toHaveLength(2)
  })

  it('that are refused say so with their status', async () => {
    const response = await multiplexedFetch(origin)(listenUrl('bad'))
    expect([response.status, await response.json()]).toEqual([400, {message: 'no such query'}])
  })

  it('fail when there is nothing to connect to', async () => {
    await expect(
      multiplexedFetch('http://127.0.0.1:9')('http://127.0.0.1:9/v1/data/listen/x'),
    ).rejects.toThrow('lost')
  })
})

describe('other requests', () => {
  it.each(['/v1/data/query/production?query=1', '/v1/users/me'])('%s goes the usual way', async (path) => {
    const response = await multiplexedFetch(origin, {fetch: plainFetch})(origin + path)
    expect(await response.text()).toBe('plain')
    expect(sockets).toHaveLength(0)
  })

  it('to another host go the usual way, event streams too', async () => {
    await multiplexedFetch(origin, {fetch: plainFetch})('http://elsewhere.test/v1/data/listen/x')
    expect(plainFetch).toHaveBeenCalledOnce()
  })
})

describe('a socket', () => {
  it.each(['not json', '{"type":"open"}', '{"type":"open","id":1,"path":"http://x","headers":{}}'])(
    'that says %j is closed',
    async (text) => {
      const socket = new WebSocket(`${origin.replace('http', 'ws')}${MULTIPLEX_PATH}`)
      await once(socket, 'open')
      socket.send(text)
      const [event] = (await once(socket, 'close')) as [CloseEvent]
      expect(event.code).toBe(1008)
    },
  )
})
