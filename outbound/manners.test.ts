import type {RequestListener} from 'node:http'
import {afterEach, describe, expect, it} from 'vitest'
import {closeAll, codeOf, failure, serve, web} from '../test/outbound/ways-out.ts'
import {answering, inTurn, redirecting} from '../test/outbound/web-server.ts'

afterEach(closeAll)

describe('robots.txt', () => {
  const robots = (text: string) => answering(200, text, {'content-type': 'text/plain'})

  it('is asked for once a host, and kept to', async () => {
    const {server, outbound} = await web({
      '/robots.txt': robots('User-agent: test-agent\nDisallow: /private\n\nUser-agent: *\nDisallow: /'),
      '/private/a': answering(200),
      '/a': answering(200),
      '/to-private': redirecting('/private/a'),
    })
    expect((await outbound.probe(`${server.origin}/a`)).status).toBe(200)
    expect(await codeOf(outbound.probe(`${server.origin}/private/a`))).toBe('ROBOTS_DISALLOW')
    expect(await codeOf(outbound.probe(`${server.origin}/to-private`))).toBe('ROBOTS_DISALLOW')
    expect(server.seen).toEqual(['HEAD /a', 'HEAD /to-private'])
    expect(server.requests.filter(({url}) => url === '/robots.txt')).toHaveLength(1)
  })

  it('that isn’t there forbids nothing; that can’t be had for now forbids everything, for now', async () => {
    const without = await web({'/robots.txt': answering(403), '/a': answering(200)})
    expect((await without.outbound.probe(`${without.server.origin}/a`)).status).toBe(200)
    const broken = await web({'/robots.txt': answering(500), '/a': answering(200)})
    expect(await codeOf(broken.outbound.probe(`${broken.server.origin}/a`))).toBe('ANSWER_BROKEN')
    expect(broken.server.seen).toEqual([])
  })

  it('in the network we are in is not asked for', async () => {
    const inside = await serve({'/robots.txt': robots('User-agent: *\nDisallow: /')})
    const {server, outbound} = await web({
      '/robots.txt': redirecting(`${inside.origin}/robots.txt`),
      '/a': answering(200),
    })
    expect(await codeOf(outbound.probe(`${server.origin}/a`))).toBe('ADDRESS_REFUSED')
    expect(inside.requests).toEqual([])
  })
})

describe('manners', () => {
  it('give one host one request at a time, with a pause between', async () => {
    const times: number[] = []
    let open = 0
    let most = 0
    const page: RequestListener = (_request, response) => {
      times.push(performance.now())
      open += 1
      most = Math.max(most, open)
      setTimeout(() => {
        open -= 1
        response.end()
      }, 10)
    }
    const {server, outbound} = await web({'/a': page, '/b': page, '/c': page}, {delay: 60})
    await Promise.all(['/a', '/b', '/c'].map((path) => outbound.probe(server.origin + path)))
    expect(most).toBe(1)
    expect(
      times.map((time, at) => (at === 0 ? 60 : Math.round(time - times[at - 1]!))).every((gap) => gap >= 55),
    ).toBe(true)
  })

  it('wait as long as a host asks for', async () => {
    const slept: number[] = []
    let now = 1_000_000
    const clock = {
      now: () => now,
      sleep: (milliseconds: number) => {
        slept.push(milliseconds)
        now += milliseconds
        return Promise.resolve()
      },
    }
    const busy = answering(429, '', {'retry-after': '7'})
    const {server, outbound} = await web({'/a': inTurn(busy, busy, answering(200))}, {clock, backoff: 1000})
    expect((await outbound.probe(`${server.origin}/a`)).status).toBe(200)
    expect(slept.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThanOrEqual(14_000)
  })

  it('don’t wait for ever, and leave the whole host alone then', async () => {
    const {server, outbound} = await web(
      {'/a': answering(429, '', {'retry-after': '3600'}), '/b': answering(200)},
      {retries: 0},
    )
    expect(await codeOf(outbound.probe(`${server.origin}/a`))).toBe('TOLD_TO_WAIT')
    const {code, message} = await failure(outbound.probe(`${server.origin}/b`))
    expect([code, message]).toEqual(['TOLD_TO_WAIT', 'it asks not to be asked again for 3600 s'])
    expect(server.seen).toEqual(['HEAD /a'])
  })

  it('keep to a pause that robots.txt asks for', async () => {
    const {server, outbound} = await web({
      '/robots.txt': answering(200, 'User-agent: *\nCrawl-delay: 0.1'),
      '/a': answering(200),
      '/b': answering(200),
    })
    const start = performance.now()
    await outbound.probe(`${server.origin}/a`)
    await outbound.probe(`${server.origin}/b`)
    expect(performance.now() - start).toBeGreaterThan(90)
  })
})
