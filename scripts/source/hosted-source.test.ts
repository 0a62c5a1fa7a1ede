import {createServer, type RequestListener, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterEach, describe, expect, it} from 'vitest'
import {issueListQuery} from '../../newsletter/query/issue-list-query.ts'
import {hostedSource} from './hosted-source.ts'
import {SourceUnreachable} from './source-unreachable.ts'

const token = 'sk-a-secret-of-the-test'
const asset = `image-${'0123456789'.repeat(4)}-12x8-png`
let server: Server | undefined

afterEach(async () => {
  server?.closeAllConnections()
  await new Promise((done) => (server === undefined ? done(undefined) : server.close(done)))
  server = undefined
})

const listen = async (listener: RequestListener) => {
  const started = createServer(listener)
  server = started
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
  const {port} = started.address() as AddressInfo
  return `http://127.0.0.1:${port}`
}

const source = (apiHost: string, timeout?: number) =>
  hostedSource({projectId: 'local', dataset: 'production', apiHost, token, timeout})

const ask = async (apiHost: string, timeout?: number) =>
  (await source(apiHost, timeout)).fetch(issueListQuery, {})

const failure = async (reading: Promise<unknown>): Promise<SourceUnreachable> => {
  const error: unknown = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof SourceUnreachable) return error
  throw new Error(`No SourceUnreachable but ${String(error)}`)
}

const answering = (status: number, body: unknown) => {
  let requests = 0
  const listener: RequestListener = (_request, response) => {
    requests += 1
    response.writeHead(status, {'content-type': 'application/json'})
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }
  return {listener, requests: () => requests}
}

describe('a hosted source', () => {
  it('answers with the result, asked with the token past every cache', async () => {
    const seen: (string | undefined)[] = []
    const host = await listen((request, response) => {
      seen.push(request.url, request.headers.authorization)
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({result: [{_id: 'a'}], ms: 1}))
    })
    expect(await ask(host)).toEqual([{_id: 'a'}])
    expect(seen).toEqual([
      expect.stringMatching(/^\/v2025-02-19\/data\/query\/production\?.*perspective=published/),
      `Bearer ${token}`,
    ])
  })

  it('takes null for an answer', async () => {
    expect(await ask(await listen(answering(200, {result: null}).listener))).toBeNull()
  })

  it('asks again while the lake is busy, and then reads on', async () => {
    let requests = 0
    const host = await listen((_request, response) => {
      requests += 1
      response.writeHead(requests < 3 ? 503 : 200, {'content-type': 'application/json'})
      response.end(JSON.stringify(requests < 3 ? {message: 'busy'} : {result: 7}))
    })
    expect([await ask(host), requests]).toEqual([7, 3])
  })

  it('gives the bytes of an image', async () => {
    const host = await listen((request, response) =>
      response.end(request.url === `/images/local/production/${asset.slice(6, -4)}.png` ? 'pixels' : 'other'),
    )
    expect(Buffer.from(await (await source(host)).image(asset)).toString()).toBe('pixels')
  })
})

describe('a hosted source that can’t be read says why, what to do, and never the token', () => {
  it.each([
    [
      401,
      {statusCode: 401, error: 'Unauthorized', message: `Session ${token} not found`},
      /Session … not found/,
    ],
    [403, {error: {type: 'forbidden', description: `No rights for ${token}`}}, /No rights for …/],
    [404, {statusCode: 404, error: 'Not Found', message: 'Dataset not found'}, /Dataset not found/],
    [500, {statusCode: 500, error: 'Internal Server Error', message: 'It broke'}, /It broke/],
    [503, 'a page of a proxy', /HTTP 503/],
    [200, 'a page of a proxy', /not that of a Content Lake/],
    [200, {}, /not that of a Content Lake/],
  ])('where the answer is %i %j', async (status, body, said) => {
    const {message} = await failure(ask(await listen(answering(status, body).listener)))
    expect(message).toMatch(said)
    expect(message).toMatch(
      /^The dataset production of project local can’t be read \(.+\)\. Check the address, the token/,
    )
    expect(message).not.toContain(token)
    expect(message).not.toMatch(/\n/)
  })

  it('where nobody listens', async () => {
    const host = await listen(() => undefined)
    await new Promise((done) => server?.close(done))
    server = undefined
    const error = await failure(ask(host))
    expect(error.message).toMatch(/ECONNREFUSED|refused/i)
    expect(error.message).not.toContain(token)
    expect((await failure((await source(host)).image(asset))).message).toMatch(/ECONNREFUSED|refused/i)
  })

  it('where the connection breaks off', async () => {
    const host = await listen((request) => request.socket.destroy())
    expect((await failure(ask(host))).message).not.toContain(token)
  })

  it('where no answer comes in time', async () => {
    const host = await listen(() => undefined)
    const started = performance.now()
    expect((await failure(ask(host, 200))).message).toMatch(/timed? ?out/i)
    expect((await failure((await source(host, 200)).image(asset))).message).toMatch(/timeout/i)
    expect(performance.now() - started).toBeLessThan(8000)
  })

  it('where an image is missing, or breaks off', async () => {
    const missing = await listen(answering(404, '').listener)
    expect((await failure((await source(missing)).image(asset))).message).toMatch(/\.png: HTTP 404/)
    server?.close()
    const torn = await listen((_request, response) => {
      response.writeHead(200, {'content-length': '1000'})
      response.write('pix', () => response.destroy())
    })
    await failure((await source(torn)).image(asset))
  })
})
