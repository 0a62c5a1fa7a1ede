import type {WebSocket} from 'ws'
import type {Identity} from '../access/identity.ts'
import type {PresenceHub, PresenceNews} from './presence-hub.ts'
import {readRequest, type PresenceRequest, type RequestId, type RequestProblem} from './requests.ts'

/** The largest message taken, in bytes. An announcement of many open panes has a few kilobytes. */
export const MAX_PRESENCE_MESSAGE = 64 * 1024

/** How much may wait in a socket that its browser doesn't read before the socket is given up, in bytes. */
const MAX_BUFFERED = 1024 * 1024

/** How often a connection has to show that it is alive: below the minute after which routers forget about one. */
const KEEPALIVE_MS = 25_000

export interface PresenceSocketOptions {
  readonly hub: PresenceHub
  readonly dataset: string
  /**
   * Who a token belongs to; `undefined` stands for no token. Asked again at each request, so that whoever is signed out
   * stops being seen.
   */
  readonly identify: (token: string | undefined) => Identity | undefined
  /** The token of the handshake, where there was one. */
  readonly token?: string | undefined
  readonly keepaliveMs?: number
}

/** Serves one Studio's socket, JSON-RPC 2.0 as `@sanity/bifur-client` speaks it. Bad messages are answered, and end nothing. */
export const presenceSocket = (
  socket: WebSocket,
  {hub, dataset, identify, token: handshakeToken, keepaliveMs = KEEPALIVE_MS}: PresenceSocketOptions,
): void => {
  const seat = hub.join(dataset)
  let token = handshakeToken
  let isAlive = true

  const send = (message: object): void => {
    if (socket.readyState !== socket.OPEN) return
    if (socket.bufferedAmount > MAX_BUFFERED) socket.terminate()
    else socket.send(JSON.stringify({jsonrpc: '2.0', ...message}))
  }

  const hearing = (): string | undefined => {
    const subscription: string | undefined = seat.subscribe((result: PresenceNews) => {
      // Whoever has been signed out since hears nothing more.
      if (identify(token) !== undefined)
        send({method: 'presence_subscription', params: {subscription, result}})
    })
    return subscription
  }

  const answer = (request: PresenceRequest): {result: unknown} | {error: RequestProblem} => {
    if (request.method === 'authorization') {
      const given = /^Bearer +(\S+)$/i.exec(request.params.authorization)?.[1]
      if (given === undefined || identify(given) === undefined) return {error: unknownIdentity}
      token = given
      return {result: true}
    }
    const identity = identify(token)
    if (identity === undefined) return {error: unknownIdentity}
    switch (request.method) {
      case 'presence_subscribe': {
        const result = hearing()
        return result === undefined ? {error: tooMany} : {result}
      }
      case 'presence_unsubscribe':
        return {result: seat.unsubscribe(request.params.subscriptionId)}
      case 'presence_rollcall':
        seat.rollCall(identity.id, request.params.session)
        return {result: true}
      case 'presence_announce':
        seat.announce(identity.id, request.params.data)
        return {result: true}
      case 'presence_disconnect':
        seat.disconnect(identity.id, request.params.session)
        return {result: true}
    }
  }

  const respond = (id: RequestId, response: {result: unknown} | {error: RequestProblem}): void =>
    send({id, ...response})

  socket.on('message', (data, isBinary) => {
    const bytes = asBuffer(data)
    if (bytes.length > MAX_PRESENCE_MESSAGE) {
      socket.close(1009, 'Message too long')
      return
    }
    const read = readRequest(isBinary ? '' : bytes.toString('utf8'))
    respond(read.id, 'problem' in read ? {error: read.problem} : answer(read.request))
  })
  socket.on('pong', () => (isAlive = true))
  socket.on('error', () => socket.terminate())

  const keepalive = setInterval(() => {
    if (!isAlive) {
      socket.terminate()
      return
    }
    isAlive = false
    socket.ping()
    // The Studio can't see pings; this is what its client takes for a heartbeat.
    if (socket.readyState === socket.OPEN) socket.send('♥')
  }, keepaliveMs)
  keepalive.unref()

  socket.on('close', () => {
    clearInterval(keepalive)
    seat.leave()
  })
}

const unknownIdentity: RequestProblem = {code: 4001, message: 'Sign in, or send a token that the lake knows.'}

const tooMany: RequestProblem = {code: -32600, message: 'There are too many subscriptions here.'}

const asBuffer = (data: Buffer | ArrayBuffer | Buffer[]): Buffer => {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? Buffer.from(data) : data
}
