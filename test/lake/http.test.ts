import {once} from 'node:events'
import {request as httpRequest, type IncomingHttpHeaders, type IncomingMessage} from 'node:http'
import {text} from 'node:stream/consumers'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import WebSocket from 'ws'
import {startLake, type RunningLake} from './start-lake.ts'

let open: RunningLake
let closed: RunningLake
const tokens: Record<string, string> = {}

beforeAll(async () => {
  open = await startLake({studioPorts: [3333]})
  await open.client.create({_id: 'a', _type: 'note'})
  closed = await startLake()
  for (const role of ['administrator', 'editor', 'checker', 'viewer']) {
    tokens[role] = closed.lake.access.tokens.add({label: role, role}).secret
  }
  await closed.lake.access.people.add({name: 'Ada', role: 'administrator'})
  await closed.clientWith({token: tokens['editor']!}).create({_id: 'a', _type: 'note'})
})

afterAll(async () => {
  await open.stop()
  await closed.stop()
})

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Sends what `fetch` would not let a page send: any Host, any Origin. */
const send = async (
  path: string,
  headers: Record<string, string>,
  method = 'GET',
  body = '',
): Promise<Answer> => {
  const url = new URL(open.server.url)
  const request = httpRequest({host: url.hostname, port: url.port, path, method, headers})
  request.end(body)
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  return {status: response.statusCode ?? 0, headers: response.headers, body: await text(response)}
}

const query = '/v1/data/query/production?query=count(*)'

describe('where requests come from', () => {
  it.each([
    ['a name that somebody else controls', {host: 'evil.example'}],
    ['a page of another site', {origin: 'https://evil.example'}],
    ['a page of another port of this machine', {origin: 'http://localhost:8080'}],
    ['a page without an origin of its own', {origin: 'null'}],
    ['a cross-site form or image', {'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors'}],
  ])('%s: refused', async (_, headers) => {
    const answer = await send(query, headers)
    expect(answer.status).toBe(403)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    expect(answer.body).not.toContain('result')
  })

  it('the Studio: let in, and the browser told so, before the request and with it', async () => {
    const origin = 'http://localhost:3333'
    const preflight = await send(
      query,
      {
        origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization,x-one',
      },
      'OPTIONS',
    )
    expect(preflight.status).toBe(204)
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': 'authorization,x-one',
    })
    const answer = await send(query, {origin})
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([200, origin])
  })

  it('sockets are held to the same', async () => {
    const opening = (origin: string) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(`${open.server.url.replace('http', 'ws')}/multiplex`, {origin})
        socket.on('open', () => {
          socket.close()
          resolve('open')
        })
        socket.on('unexpected-response', (_, {statusCode}) => resolve(String(statusCode)))
        socket.on('error', () => undefined)
      })
    expect(await opening('http://localhost:3333')).toBe('open')
    expect(await opening('https://evil.example')).toBe('403')
  })
})

describe('who may do what', () => {
  const as = (role: string | undefined, path: string, init: RequestInit = {}) =>
    fetch(closed.server.url + path, {
      ...init,
      headers: role === undefined ? {} : {authorization: `Bearer ${tokens[role]}`},
    }).then(({status}) => status)
  const mutate = {
    method: 'POST',
    body: JSON.stringify({mutations: [{createIfNotExists: {_id: 'b', _type: 'note'}}]}),
  }
  const act = {
    method: 'POST',
    body: JSON.stringify({
      actions: [
        {
          actionType: 'sanity.action.document.edit',
          draftId: 'drafts.a',
          publishedId: 'a',
          patch: {set: {x: 1}},
        },
      ],
    }),
  }

  it.each([
    [undefined, [401, 401, 401, 401, 401]],
    ['viewer', [200, 403, 403, 403, 403]],
    ['checker', [200, 200, 200, 200, 403]],
    ['editor', [200, 200, 200, 200, 403]],
    ['administrator', [200, 200, 200, 200, 409]],
  ])('%s: reading, mutating, acting, uploading, making datasets', async (role, expected) => {
    expect([
      await as(role, query),
      await as(role, '/v1/data/mutate/production', mutate),
      await as(role, '/v1/data/actions/production', act),
      await as(role, '/v1/assets/files/production?filename=a.txt', {method: 'POST', body: 'words'}),
      await as(role, '/v1/projects/local/datasets/production', {method: 'PUT'}),
    ]).toEqual(expected)
  })

  it('a transaction’s author is who made it, whatever the documents say', async () => {
    const editor = closed.clientWith({token: tokens['editor']!})
    await editor.createOrReplace({_id: 'signed', _type: 'note', author: 'somebody else'})
    const response = await fetch(`${closed.server.url}/v1/data/history/production/transactions/signed`, {
      headers: {authorization: `Bearer ${tokens['viewer']}`},
    })
    const [row] = (await response.text()).trim().split('\n')
    const {author} = JSON.parse(row!) as {author: string}
    const editorId = closed.lake.access.tokens.list().find(({label}) => label === 'editor')!.id
    expect(author).toBe(editorId)
  })

  it('a token that isn’t ours is none', async () => {
    const response = await fetch(closed.server.url + query, {headers: {authorization: 'Bearer sk-forged'}})
    expect(response.status).toBe(401)
  })
})

describe('bad requests', () => {
  const post = (path: string, body: BodyInit) => fetch(open.server.url + path, {method: 'POST', body})

  it.each([
    ['no JSON', '/v1/data/mutate/production', 'nonsense', 400],
    ['no mutations', '/v1/data/mutate/production', '{}', 400],
    ['an unknown mutation', '/v1/data/mutate/production', '{"mutations":[{"explode":{}}]}', 400],
    [
      'two in one',
      '/v1/data/mutate/production',
      '{"mutations":[{"create":{"_type":"a"},"delete":{"id":"a"}}]}',
      400,
    ],
    [
      'an id with a path in it',
      '/v1/data/mutate/production',
      '{"mutations":[{"create":{"_id":"../a","_type":"a"}}]}',
      400,
    ],
    [
      'a document without a type',
      '/v1/data/mutate/production',
      '{"mutations":[{"create":{"_id":"a"}}]}',
      400,
    ],
    ['a dataset that can’t be', '/v1/data/mutate/..%2Fetc', '{"mutations":[]}', 400],
    [
      'an unknown action',
      '/v1/data/actions/production',
      '{"actions":[{"actionType":"sanity.action.none"}]}',
      400,
    ],
    [
      'another id for a document',
      '/v1/data/mutate/production',
      '{"mutations":[{"patch":{"id":"a","set":{"_id":"b"}}}]}',
      400,
    ],
  ])('%s', async (_, path, body, status) => {
    const response = await post(path, body)
    const said = await response.text()
    expect(response.status, said).toBe(status)
    expect(JSON.parse(said)).toMatchObject({})
  })

  it.each([
    ['a dataset that isn’t there', '/v1/data/query/nowhere?query=1', 404],
    ['a parameter that is no JSON', '/v1/data/query/production?query=1&$p=x', 400],
    ['a perspective that is none', '/v1/data/query/production?query=1&perspective=a/b', 400],
    ['an address that is none', '/v1/data/nothing', 404],
    ['an asset outside its folder', '/images/local/production/..%2f..%2flake.sqlite', 400],
  ])('%s', async (_, path, status) => {
    const response = await fetch(open.server.url + path)
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      expect.stringContaining('json'),
    ])
  })

  it('more than a request may bring is refused before it is read whole', async () => {
    const response = await post('/v1/data/mutate/production', `"${'x'.repeat(33 * 1024 * 1024)}"`)
    expect(response.status).toBe(413)
  })
})
