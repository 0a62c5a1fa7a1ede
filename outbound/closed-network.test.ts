import {afterEach, describe, expect, it} from 'vitest'
import {closeAll, closeAfterwards, codeOf, failure, open, serve, web} from '../test/outbound/ways-out.ts'
import {answering} from '../test/outbound/web-server.ts'
import {exchange} from './exchange.ts'
import {OutboundError} from './outbound-error.ts'
import {pinnedAgent} from './pinned-agent.ts'

afterEach(closeAll)

describe('the network we are in', () => {
  it('is closed unless a host of it is allowed', async () => {
    const {server} = await web({'/a': answering(200)})
    const closed = open({})
    const {code, message} = await failure(closed.probe(`${server.origin}/a`))
    expect([code, message]).toEqual([
      'ADDRESS_REFUSED',
      '127.0.0.1 is 127.0.0.1, which is not on the open internet',
    ])
    expect(await codeOf(open({allowHosts: ['127.0.0.1:1']}).probe(`${server.origin}/a`))).toBe(
      'ADDRESS_REFUSED',
    )
    expect(server.requests).toEqual([])
    expect((await open({allowHosts: ['127.0.0.1']}).probe(`${server.origin}/a`)).status).toBe(200)
  })

  it('is closed to a name one of whose addresses is inside', async () => {
    const {server} = await web({'/': answering(200)})
    const outbound = open({
      resolve: () =>
        Promise.resolve([
          {address: '93.184.215.14', family: 4},
          {address: '::ffff:127.0.0.1', family: 6},
        ]),
    })
    expect(await codeOf(outbound.probe(`http://two-faced.example:${server.port}/`))).toBe('ADDRESS_REFUSED')
    expect(server.requests).toEqual([])
  })

  it('is closed to a name that means another host a moment later', async () => {
    const server = await serve({'/a': answering(200, '', {connection: 'close'})})
    const checked: string[] = []
    // No resolver knows the name: whoever gets through goes to the address that the guard gave out.
    const agent = pinnedAgent(
      (hostname) => {
        checked.push(hostname)
        return checked.length === 1
          ? Promise.resolve([{address: '127.0.0.1', family: 4}])
          : Promise.reject(new OutboundError('ADDRESS_REFUSED', 'it moved'))
      },
      {timeout: 1000},
    )
    closeAfterwards(() => agent.destroy())
    const line = {dispatcher: agent, agentName: 'test', timeout: 1000}
    const url = new URL(`http://rebound.example:${server.port}/a`)
    expect((await exchange(line, {method: 'GET', url})).status).toBe(200)
    expect(await codeOf(exchange(line, {method: 'GET', url}))).toBe('ADDRESS_REFUSED')
    expect([checked, server.seen]).toEqual([['rebound.example', 'rebound.example'], ['GET /a']])
  })
})
