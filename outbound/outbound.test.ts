import type {RequestListener} from 'node:http'
import {createServer} from 'node:net'
import type {AddressInfo} from 'node:net'
import {gzipSync} from 'node:zlib'
import {afterEach, describe, expect, it} from 'vitest'
import {selfSigned} from '../test/outbound/self-signed.ts'
import {
  answering,
  inTurn,
  redirecting,
  serveWeb,
  type Pages,
  type WebServer,
} from '../test/outbound/web-server.ts'
import {exchange} from './exchange.ts'
import {OutboundError} from './outbound-error.ts'
import {pinnedAgent} from './pinned-agent.ts'
import {openOutbound, type Outbound, type OutboundOptions} from './outbound.ts'

const closing: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const open = (options: Partial<OutboundOptions>): Outbound => {
  const outbound = openOutbound({
    product: 'test-agent',
    version: '1',
    contact: 'https://weekly.example',
    delay: 0,
    backoff: 1,
    timeout: 400,
    ...options,
  })
  closing.push(() => outbound.close())
  return outbound
}

const serve = async (...args: Parameters<typeof serveWeb>): Promise<WebServer> => {
  const server = await serveWeb(...args)
  closing.push(() => server.close())
  return server
}

/** A server, and a way out that may go there. */
const web = async (pages: Pages, options: Partial<OutboundOptions> = {}) => {
  const server = await serve(pages)
  return {server, outbound: open({allowHosts: [server.host], ...options})}
}

const failure = async (asking: Promise<unknown>): Promise<OutboundError> => {
  const reason: unknown = await asking.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (reason instanceof OutboundError) return reason
  throw new Error(`No OutboundError but ${String(reason)}`)
}

const codeOf = async (asking: Promise<unknown>) => (await failure(asking)).code

/** Answers GET alone: HEAD is refused. */
const getOnly =
  (refusal: number, then: RequestListener): RequestListener =>
  (request, response) => {
    if (request.method === 'HEAD') response.writeHead(refusal).end()
    else then(request, response)
  }

describe('asking whether something is there', () => {
  it('takes one HEAD where that is answered, and says who asks', async () => {
    const {server, outbound} = await web({'/a': answering(200, 'Here')})
    expect(await outbound.probe(`${server.origin}/a#part`)).toMatchObject({status: 200, redirects: []})
    expect(server.seen).toEqual(['HEAD /a'])
    const agents = new Set(server.requests.map(({headers}) => headers['user-agent']))
    expect([...agents]).toEqual(['test-agent/1 (+https://weekly.example)'])
  })

  it.each([405, 403, 501, 404, 500])(
    'asks for the first bytes where HEAD is answered by %i',
    async (status) => {
      const {server, outbound} = await web({'/a': getOnly(status, answering(206, 'H'))})
      expect((await outbound.probe(`${server.origin}/a`)).status).toBe(206)
      expect(server.seen).toEqual(['HEAD /a', 'GET /a'])
      expect(server.requests.at(-1)?.headers.range).toBe('bytes=0-1023')
    },
  )

  it('asks for all of it where no range will do', async () => {
    const {server, outbound} = await web({'/a': getOnly(405, inTurn(answering(416), answering(200)))})
    expect((await outbound.probe(`${server.origin}/a`)).status).toBe(200)
  })

  it('asks by GET where HEAD breaks the connection off', async () => {
    const {server, outbound} = await web({
      '/a': (request, response) => {
        if (request.method === 'HEAD') request.socket.destroy()
        else response.end('Here')
      },
    })
    expect((await outbound.probe(`${server.origin}/a`)).status).toBe(200)
  })

  it.each([404, 410, 401, 451])('gives %i as the answer, asked twice and no more', async (status) => {
    const {server, outbound} = await web({'/a': answering(status)})
    expect((await outbound.probe(`${server.origin}/a`)).status).toBe(status)
    expect(server.seen).toEqual(['HEAD /a', 'GET /a'])
  })

  it('asks again where a server is out of sorts, and takes what comes then', async () => {
    const {server, outbound} = await web({
      '/a': inTurn(answering(500), answering(502), answering(503), answering(200)),
    })
    expect((await outbound.probe(`${server.origin}/a`)).status).toBe(200)
    expect(server.seen).toEqual(['HEAD /a', 'GET /a', 'GET /a', 'GET /a'])
  })

  it('gives 500 as the answer when it stays', async () => {
    const {server, outbound} = await web({'/a': answering(500)})
    expect((await outbound.probe(`${server.origin}/a`)).status).toBe(500)
    expect(server.seen).toHaveLength(4)
  })

  it('does not read what it has no use for', async () => {
    let isCutOff = false
    const {server, outbound} = await web({
      '/a': getOnly(405, (_request, response) => {
        response.on('close', () => (isCutOff = !response.writableFinished))
        const endless = () => {
          while (response.write('x'.repeat(65_536)));
          response.once('drain', endless)
        }
        endless()
      }),
    })
    expect((await outbound.probe(`${server.origin}/a`)).status).toBe(200)
    await expect.poll(() => isCutOff).toBe(true)
  })
})

describe('what gives no answer', () => {
  it('is a server that is silent', async () => {
    const {server, outbound} = await web({'/a': () => undefined}, {retries: 0})
    expect(await codeOf(outbound.probe(`${server.origin}/a`))).toBe('TIMED_OUT')
  })

  it('is a server that sends its body drop by drop', async () => {
    const {server, outbound} = await web(
      {
        '/a': (_request, response) => {
          const drops = setInterval(() => response.write('.'), 50)
          response.on('close', () => clearInterval(drops))
        },
      },
      {retries: 0},
    )
    expect(await codeOf(outbound.read(`${server.origin}/a`, 1000))).toBe('TIMED_OUT')
  })

  it('is a server that breaks off', async () => {
    const {server, outbound} = await web({
      '/a': (_request, response) => {
        response.writeHead(200, {'content-length': '1000'})
        response.write('x', () => response.destroy())
      },
    })
    expect(await codeOf(outbound.read(`${server.origin}/a`, 10_000))).toBe('ANSWER_BROKEN')
    expect(server.seen).toHaveLength(3)
  })

  it('is one that speaks no HTTP', async () => {
    const server = createServer((socket) =>
      socket
        .on('error', () => undefined)
        .resume()
        .end('220 mail.example ESMTP\r\n'),
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closing.push(() => new Promise((resolve) => server.close(resolve)))
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
    expect(await codeOf(open({allowHosts: [host]}).probe(`http://${host}/`))).toBe('ANSWER_BROKEN')
  })

  it('is a port where nobody listens', async () => {
    const {server, outbound} = await web({})
    await server.close()
    const {code, message} = await failure(outbound.probe(`${server.origin}/a`))
    expect([code, message]).toEqual(['CONNECTION_FAILED', 'no connection (ECONNREFUSED)'])
  })

  it('is a name that nobody has, and one that nobody knows of now', async () => {
    const failing = (code: string) =>
      open({resolve: () => Promise.reject(Object.assign(new Error(code), {code}))}).probe(
        'http://nowhere.example/',
      )
    expect(await codeOf(failing('ENOTFOUND'))).toBe('HOST_UNKNOWN')
    expect(await codeOf(failing('EAI_AGAIN'))).toBe('NAME_SERVICE_FAILED')
    expect(await codeOf(open({}).probe('http://no-such-name.invalid/'))).toMatch(
      /^(HOST_UNKNOWN|NAME_SERVICE_FAILED)$/,
    )
  })

  it('is plain HTTP where a secure connection is wanted', async () => {
    const {server, outbound} = await web({})
    expect(await codeOf(outbound.probe(`https://${server.host}/`))).toBe('TLS_FAILED')
  })

  const certificate = selfSigned()

  it.skipIf(certificate === undefined)(
    'is a certificate that nobody vouches for (skipped without openssl)',
    async () => {
      const server = await serve({'/a': answering(200)}, certificate)
      const {code, message} = await failure(open({allowHosts: [server.host]}).probe(`${server.origin}/a`))
      expect([code, message]).toEqual([
        'TLS_FAILED',
        'the secure connection failed (DEPTH_ZERO_SELF_SIGNED_CERT)',
      ])
      // The control: vouched for, it will do.
      const trusting = open({allowHosts: [server.host], ca: certificate!.cert})
      expect((await trusting.probe(`${server.origin}/a`)).status).toBe(200)
    },
  )

  it('is more than was asked for, also when it was packed small', async () => {
    const page = answering(200, 'x'.repeat(5000))
    const packed: RequestListener = (_request, response) => {
      response.writeHead(200, {'content-encoding': 'gzip'}).end(gzipSync(Buffer.alloc(5_000_000)))
    }
    const {server, outbound} = await web({'/a': page, '/packed': packed})
    expect(await codeOf(outbound.read(`${server.origin}/a`, 4999))).toBe('TOO_LARGE')
    expect(await codeOf(outbound.read(`${server.origin}/packed`, 1_000_000))).toBe('TOO_LARGE')
    expect((await outbound.read(`${server.origin}/a`, 5000)).body).toHaveLength(5000)
    expect((await outbound.read(`${server.origin}/packed`, 5_000_000)).body).toHaveLength(5_000_000)
  })
})

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
    closing.push(() => agent.destroy())
    const line = {dispatcher: agent, agentName: 'test', timeout: 1000}
    const url = new URL(`http://rebound.example:${server.port}/a`)
    expect((await exchange(line, {method: 'GET', url})).status).toBe(200)
    expect(await codeOf(exchange(line, {method: 'GET', url}))).toBe('ADDRESS_REFUSED')
    expect([checked, server.seen]).toEqual([['rebound.example', 'rebound.example'], ['GET /a']])
  })
})

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
