import {once} from 'node:events'
import type {AddressInfo} from 'node:net'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {WebSocket as Client, WebSocketServer, type WebSocket as ServerSocket} from 'ws'
import type {Identity} from '../access/identity.ts'
import {PresenceHub, type PresenceNews} from './presence-hub.ts'
import {MAX_PRESENCE_MESSAGE, presenceSocket} from './presence-socket.ts'

const person = (id: string): Identity => ({id, name: id, email: null, role: 'editor', provider: 'session'})
const people: Record<string, Identity | undefined> = {}
let server: WebSocketServer
let hub: PresenceHub
let address: string
let sockets: ServerSocket[]
let keepaliveMs: number

beforeEach(async () => {
  people['ada-token'] = person('p-ada')
  people['bo-token'] = person('p-bo')
  hub = new PresenceHub()
  sockets = []
  keepaliveMs = 10_000
  server = new WebSocketServer({port: 0, host: '127.0.0.1', maxPayload: 2 * MAX_PRESENCE_MESSAGE})
  server.on('connection', (socket, request) => {
    const dataset = /socket\/(\w+)$/.exec(new URL(request.url ?? '', 'http://lake').pathname)?.[1] ?? ''
    sockets.push(socket)
    presenceSocket(socket, {hub, dataset, identify: (token = '') => people[token], keepaliveMs})
  })
  await once(server, 'listening')
  address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/v2022-06-30/socket`
})

afterEach(async () => {
  for (const socket of sockets) socket.terminate()
  await new Promise((resolve) => server.close(resolve))
})

/** A connection that calls methods as the Studio's client formats them. */
const connect = async (dataset: string, token?: string) => {
  const socket = new Client(`${address}/${dataset}?tag=sanity.studio`)
  await once(socket, 'open')
  const received: {
    id?: unknown
    result?: unknown
    error?: {code: number}
    method?: string
    params?: unknown
  }[] = []
  const hearts: string[] = []
  socket.on('message', (data: Buffer) => {
    const text = data.toString()
    if (text === '♥') hearts.push(text)
    else received.push(JSON.parse(text) as (typeof received)[number])
  })
  let last = 0
  const call = async (method: string, params: object = {}) => {
    const id = `call-${(last += 1)}`
    socket.send(JSON.stringify({jsonrpc: '2.0', method, params: {...params, apiVersion: 'v1'}, id}))
    return vi.waitFor(() => {
      const answer = received.find((message) => message.id === id)
      if (answer === undefined) throw new Error(`no answer to ${method}`)
      return answer
    })
  }
  if (token !== undefined)
    expect(await call('authorization', {authorization: `Bearer ${token}`})).toHaveProperty('result')
  const heard = () =>
    received.flatMap(({method, params}) =>
      method === 'presence_subscription' ? [(params as {result: PresenceNews}).result] : [],
    )
  return {socket, received, hearts, call, heard}
}

const at = (sessionId: string, path: string) => ({
  data: {sessionId, locations: [{type: 'document', path: [path]}]},
})

describe('two editors', () => {
  it('see each other come, move and go', async () => {
    const ada = await connect('production', 'ada-token')
    const bo = await connect('production', 'bo-token')
    const {result: subscription} = await ada.call('presence_subscribe')
    await bo.call('presence_subscribe')
    await bo.call('presence_rollcall', {session: 'bo-1'})
    await ada.call('presence_announce', at('ada-1', 'title'))
    await bo.call('presence_announce', at('bo-1', 'body'))
    await bo.call('presence_disconnect', {session: 'bo-1'})
    await vi.waitFor(() =>
      expect(ada.heard()).toEqual([
        {type: 'rollCall', i: 'p-bo', session: 'bo-1'},
        {type: 'state', i: 'p-ada', m: at('ada-1', 'title').data},
        {type: 'state', i: 'p-bo', m: at('bo-1', 'body').data},
        {type: 'disconnect', i: 'p-bo', m: {session: 'bo-1'}},
      ]),
    )
    expect(ada.received.find(({method}) => method !== undefined)).toMatchObject({params: {subscription}})
    expect(bo.heard()).toHaveLength(4)
  })

  it('in different datasets don’t', async () => {
    const ada = await connect('production', 'ada-token')
    const bo = await connect('rehearsal', 'bo-token')
    await ada.call('presence_subscribe')
    await bo.call('presence_subscribe')
    await bo.call('presence_announce', at('bo-1', 'body'))
    await ada.call('presence_announce', at('ada-1', 'title'))
    await vi.waitFor(() => expect(ada.heard()).toHaveLength(1))
    expect(ada.heard()).toMatchObject([{i: 'p-ada'}])
  })

  it('notice that a tab has crashed', async () => {
    const ada = await connect('production', 'ada-token')
    const bo = await connect('production', 'bo-token')
    await ada.call('presence_subscribe')
    await bo.call('presence_announce', at('bo-1', 'body'))
    bo.socket.terminate()
    await vi.waitFor(() =>
      expect(ada.heard().at(-1)).toEqual({type: 'disconnect', i: 'p-bo', m: {session: 'bo-1'}}),
    )
    expect(hub.count('production')).toBe(1)
  })

  it('are not told that one is gone who has come back by another connection', async () => {
    const ada = await connect('production', 'ada-token')
    const before = await connect('production', 'bo-token')
    await ada.call('presence_subscribe')
    await before.call('presence_announce', at('bo-1', 'body'))
    const after = await connect('production', 'bo-token')
    await after.call('presence_announce', at('bo-1', 'body'))
    before.socket.terminate()
    await vi.waitFor(() => expect(hub.count('production')).toBe(2))
    await ada.call('presence_announce', at('ada-1', 'title'))
    await vi.waitFor(() => expect(ada.heard().at(-1)).toMatchObject({i: 'p-ada'}))
    expect(ada.heard().map(({type}) => type)).toEqual(['state', 'state', 'state'])
  })

  it('hear nothing after ending a subscription', async () => {
    const ada = await connect('production', 'ada-token')
    const {result} = await ada.call('presence_subscribe')
    expect(await ada.call('presence_unsubscribe', {subscriptionId: result})).toHaveProperty('result', true)
    await ada.call('presence_announce', at('ada-1', 'title'))
    expect(ada.heard()).toEqual([])
  })
})

describe('whoever has no identity', () => {
  it.each(['presence_subscribe', 'presence_rollcall', 'presence_announce', 'presence_disconnect'])(
    'is refused: %s',
    async (method) => {
      const nobody = await connect('production')
      const answer = await nobody.call(method, {session: 's', ...at('s', 'x')})
      expect(answer).toMatchObject({error: {code: 4001}})
    },
  )

  it('is refused with a token that is not ours', async () => {
    const nobody = await connect('production')
    expect(await nobody.call('authorization', {authorization: 'Bearer made-up'})).toMatchObject({
      error: {code: 4001},
    })
  })

  it('hears nothing more once signed out', async () => {
    const ada = await connect('production', 'ada-token')
    const bo = await connect('production', 'bo-token')
    await ada.call('presence_subscribe')
    people['ada-token'] = undefined
    await bo.call('presence_announce', at('bo-1', 'body'))
    expect(await ada.call('presence_announce', at('ada-1', 'x'))).toMatchObject({error: {code: 4001}})
    expect(ada.heard()).toEqual([])
  })
})

describe('messages that make no sense', () => {
  it.each([
    ['no JSON', '{', -32700],
    ['no JSON-RPC', '{"hello":1}', -32600],
    ['null', 'null', -32600],
    ['an unknown method', '{"jsonrpc":"2.0","id":"1","method":"constructor"}', -32601],
    [
      'parameters of the wrong type',
      '{"jsonrpc":"2.0","id":"1","method":"presence_announce","params":{"data":7}}',
      -32602,
    ],
  ])('are answered, and the next one is heard: %s', async (_name, text, code) => {
    const ada = await connect('production', 'ada-token')
    ada.socket.send(text)
    await vi.waitFor(() => expect(ada.received.at(-1)).toMatchObject({jsonrpc: '2.0', error: {code}}))
    expect(await ada.call('presence_subscribe')).toHaveProperty('result')
  })

  it('are answered when they are bytes', async () => {
    const ada = await connect('production', 'ada-token')
    ada.socket.send(Buffer.from([1, 2, 3]))
    await vi.waitFor(() => expect(ada.received.at(-1)).toMatchObject({error: {code: -32700}}))
  })

  it('end the connection when they are too long', async () => {
    const ada = await connect('production', 'ada-token')
    ada.socket.send('x'.repeat(MAX_PRESENCE_MESSAGE + 1))
    const [code] = (await once(ada.socket, 'close')) as [number]
    expect(code).toBe(1009)
    await vi.waitFor(() => expect(hub.count('production')).toBe(0))
  })

  it('may not pile up subscriptions', async () => {
    const ada = await connect('production', 'ada-token')
    await Promise.all(Array.from({length: 100}, () => ada.call('presence_subscribe')))
    expect(await ada.call('presence_subscribe')).toMatchObject({error: {code: -32600}})
  })
})

describe('keepalive', () => {
  it('shows the Studio a heartbeat, and keeps whoever answers', async () => {
    keepaliveMs = 20
    const ada = await connect('production', 'ada-token')
    await vi.waitFor(() => expect(ada.hearts.length).toBeGreaterThan(3))
    expect(ada.socket.readyState).toBe(Client.OPEN)
  })

  it('gives up whoever doesn’t answer', async () => {
    keepaliveMs = 20
    const dead = new Client(`${address}/production`, {autoPong: false})
    await once(dead, 'close')
    await vi.waitFor(() => expect(hub.count('production')).toBe(0))
  })
})
