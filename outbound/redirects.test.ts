import {afterEach, describe, expect, it} from 'vitest'
import {closeAll, codeOf, web} from '../test/outbound/ways-out.ts'
import {answering, redirecting} from '../test/outbound/web-server.ts'

afterEach(closeAll)

describe('redirects', () => {
  it('are followed and told of, and HEAD goes with them', async () => {
    const {server, outbound} = await web({
      '/old': redirecting('/new', 301),
      '/new': redirecting('there?x=1#y', 308),
      '/there': answering(200),
    })
    const {redirects, url, status} = await outbound.probe(`${server.origin}/old`)
    expect([status, url.href]).toEqual([200, `${server.origin}/there?x=1`])
    expect(redirects).toEqual([
      {status: 301, to: `${server.origin}/new`},
      {status: 308, to: `${server.origin}/there?x=1`},
    ])
    expect(server.seen).toEqual(['HEAD /old', 'HEAD /new', 'HEAD /there?x=1'])
  })

  it('in a circle, or without end, are given up on', async () => {
    const {server, outbound} = await web({
      '/a': redirecting('/b'),
      '/b': redirecting('/a'),
      '/long': (request, response) => {
        const step = Number(new URL(request.url!, 'http://x').searchParams.get('n'))
        redirecting(`/long?n=${step + 1}`)(request, response)
      },
    })
    expect(await codeOf(outbound.probe(`${server.origin}/a`))).toBe('REDIRECTS_ENDLESS')
    expect(await codeOf(outbound.probe(`${server.origin}/long?n=0`))).toBe('REDIRECTS_ENDLESS')
    expect(server.seen.length).toBeLessThan(20)
  })

  it.each([
    ['http://127.0.0.1:1024/', 'ADDRESS_REFUSED'],
    ['http://[::1]/', 'ADDRESS_REFUSED'],
    ['http://0x7f000001/', 'ADDRESS_REFUSED'],
    ['http://2130706433/', 'ADDRESS_REFUSED'],
    ['http://169.254.169.254/latest/meta-data/', 'ADDRESS_REFUSED'],
    ['http://localhost:1024/', 'ADDRESS_REFUSED'],
    ['http://user:secret@example.org/', 'URL_REFUSED'],
    ['file:///etc/passwd', 'URL_REFUSED'],
    ['javascript:alert(1)', 'URL_REFUSED'],
    ['gopher://example.org/', 'URL_REFUSED'],
    ['http://example.org:25/', 'URL_REFUSED'],
    ['http://', 'ANSWER_BROKEN'],
  ])('to %s are not followed', async (location, code) => {
    const {server, outbound} = await web({'/a': redirecting(location)})
    expect(await codeOf(outbound.probe(`${server.origin}/a`))).toBe(code)
    expect(await codeOf(outbound.read(`${server.origin}/a`, 1000))).toBe(code)
  })
})
