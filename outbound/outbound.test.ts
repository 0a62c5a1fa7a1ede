import type {RequestListener} from 'node:http'
import {createServer} from 'node:net'
import type {AddressInfo} from 'node:net'
import {gzipSync} from 'node:zlib'
import {afterEach, describe, expect, it} from 'vitest'
import {selfSigned} from '../test/outbound/self-signed.ts'
import {closeAll, closeAfterwards, codeOf, failure, open, serve, web} from '../test/outbound/ways-out.ts'
import {answering, inTurn} from '../test/outbound/web-server.ts'

afterEach(closeAll)

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
    closeAfterwards(() => new Promise((resolve) => server.close(resolve)))
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
