import {DatabaseSync} from 'node:sqlite'
import {Hono} from 'hono'
import {HTTPException} from 'hono/http-exception'
import {beforeEach, describe, expect, it} from 'vitest'
import {Access} from './access.ts'
import {AccessError} from './access-error.ts'
import {accountRoutes} from './account-routes.ts'
import {GuessLimit} from './guess-limit.ts'
import {allow, letIn, type AccessVariables} from './middleware.ts'
import {isKnownHost, isKnownOrigin} from './network.ts'
import {signInRoutes} from './sign-in-routes.ts'
import {accessTables} from './tables.ts'

const passphrase = 'correct horse battery'
let now = new Date('2026-03-02T08:00:00Z')
let database: DatabaseSync

const newAccess = (bind: string) =>
  new Access({database, bind, studioPorts: [3333], origins: ['https://studio.example'], now: () => now})

const newApp = (access: Access) => {
  const app = new Hono<AccessVariables>()
  app.onError((error, context) =>
    error instanceof HTTPException
      ? context.text(error.message, error.status)
      : context.text(String(error), 500),
  )
  app.use(letIn(access))
  app.route('/v1', signInRoutes(access))
  app.route('/v1', accountRoutes(access, database))
  app.post('/v1/write', allow('write'), (context) => context.text('written'))
  app.put('/v1/manage', allow('manage'), (context) => context.text('managed'))
  return app
}

beforeEach(() => {
  now = new Date('2026-03-02T08:00:00Z')
  database = new DatabaseSync(':memory:')
  database.exec(accessTables)
})

const at = (host: string, init: RequestInit = {}) => ({
  ...init,
  headers: {host, ...Object.fromEntries(new Headers(init.headers))},
})

describe('on loopback with nobody added', () => {
  it('takes everybody for the local administrator', async () => {
    const app = newApp(newAccess('127.0.0.1'))
    const me = await app.request('/v1/users/me', at('localhost:3900'))
    expect(await me.json()).toMatchObject({id: 'local-administrator', role: 'administrator'})
    expect((await app.request('/v1/write', at('localhost:3900', {method: 'POST'}))).status).toBe(200)
  })

  it('asks who one is as soon as there are people', async () => {
    const access = newAccess('127.0.0.1')
    await access.people.add({name: 'Ada', role: 'administrator'})
    const app = newApp(access)
    expect((await app.request('/v1/users/me', at('localhost:3900'))).status).toBe(401)
    expect((await app.request('/v1/write', at('localhost:3900', {method: 'POST'}))).status).toBe(401)
  })
})

describe('where a request comes from', () => {
  it.each([
    ['localhost:3900', true],
    ['127.0.0.1:3900', true],
    ['[::1]:3900', true],
    ['local.localhost:3900', true],
    ['192.168.1.20:3900', true],
    ['lake.newsroom:3900', false],
    ['evil.example', false],
    ['127.0.0.1.evil.example', false],
    ['a@localhost', false],
    ['localhost/..', false],
  ])('host %s is ours: %s', (host, expected) => {
    expect(isKnownHost(host, {hosts: []})).toBe(expected)
  })

  it.each([
    ['http://localhost:3333', 'localhost:3900', true],
    ['http://127.0.0.1:3333', 'localhost:3900', true],
    ['http://localhost:3900', 'localhost:3900', true],
    ['http://192.168.1.20:3333', '192.168.1.20:3900', true],
    ['https://studio.example', 'localhost:3900', true],
    ['http://localhost:8080', 'localhost:3900', false],
    ['http://192.168.1.66:3333', '192.168.1.20:3900', false],
    ['https://evil.example', 'localhost:3900', false],
    ['http://localhost.evil.example:3333', 'localhost:3900', false],
    ['null', 'localhost:3900', false],
    ['file://', 'localhost:3900', false],
  ])('a page of %s may call %s: %s', (origin, host, expected) => {
    const network = {hosts: [], origins: ['https://studio.example'], studioPorts: [3333]}
    expect(isKnownOrigin(origin, host, network)).toBe(expected)
  })

  it('refuses rebound names and strange pages even for the local administrator', async () => {
    const app = newApp(newAccess('127.0.0.1'))
    const write = (host: string, headers: Record<string, string>) =>
      app.request('/v1/write', at(host, {method: 'POST', headers}))
    expect((await write('evil.example', {})).status).toBe(403)
    expect((await write('localhost:3900', {origin: 'https://evil.example'})).status).toBe(403)
    expect((await write('localhost:3900', {'sec-fetch-site': 'cross-site'})).status).toBe(403)
    expect((await write('localhost:3900', {origin: 'http://localhost:3333'})).status).toBe(200)
  })
})

describe('bound to the network', () => {
  it('refuses to start without people or tokens', () => {
    expect(() => newAccess('0.0.0.0').assertSafeToServe()).toThrow(AccessError)
    expect(() => newAccess('127.0.0.1').assertSafeToServe()).not.toThrow()
  })

  it('refuses to start while somebody has no password', async () => {
    const access = newAccess('0.0.0.0')
    await access.people.add({name: 'Ada', role: 'administrator', password: passphrase})
    expect(() => access.assertSafeToServe()).not.toThrow()
    await access.people.add({name: 'Bo', role: 'editor'})
    expect(() => access.assertSafeToServe()).toThrow(/Bo/)
  })

  it('never has a built-in administrator', async () => {
    const response = await newApp(newAccess('0.0.0.0')).request('/v1/users/me', at('192.168.1.20:3900'))
    expect(response.status).toBe(401)
  })
})

describe('signing in', () => {
  const signIn = (
    app: ReturnType<typeof newApp>,
    person: string,
    password?: string,
    origin = 'http://localhost:3333/studio',
  ) =>
    app.request(
      '/v1/auth/login/local',
      at('localhost:3900', {
        method: 'POST',
        body: new URLSearchParams({person, origin, ...(password && {password})}),
      }),
    )
  const sidOf = (response: Response) => /#sid=(.+)$/.exec(response.headers.get('location') ?? '')?.[1] ?? ''
  const trade = async (app: ReturnType<typeof newApp>, sid: string) =>
    app.request(`/v1/auth/fetch?sid=${sid}`, at('localhost:3900'))

  it('lists the people and hands a token over once', async () => {
    const access = newAccess('127.0.0.1')
    await access.people.add({name: 'Ada <b>', role: 'administrator'})
    await access.people.add({name: 'Li Wei', role: 'viewer', password: passphrase})
    const app = newApp(access)
    const page = await (
      await app.request('/v1/auth/login/local?origin=http://localhost:3333/', at('localhost:3900'))
    ).text()
    expect(page).toContain('Ada &lt;b&gt;')
    expect(page).not.toContain('Ada <b>')
    expect(page).toContain('value="p-li-wei"')

    const response = await signIn(app, 'p-li-wei', passphrase)
    expect(response.status).toBe(303)
    const sid = sidOf(response)
    expect(sid.length).toBeGreaterThan(20)
    const {token} = (await (await trade(app, sid)).json()) as {token: string}
    expect(token.length).toBeGreaterThan(32)
    expect((await trade(app, sid)).status).toBe(401)

    const headers = {authorization: `Bearer ${token}`}
    const me = await app.request('/v1/users/me', at('localhost:3900', {headers}))
    expect(await me.json()).toMatchObject({id: 'p-li-wei', name: 'Li Wei', role: 'viewer'})
    expect((await app.request('/v1/write', at('localhost:3900', {method: 'POST', headers}))).status).toBe(403)
    expect((await app.request('/v1/manage', at('localhost:3900', {method: 'PUT', headers}))).status).toBe(403)

    await app.request('/v1/auth/logout', at('localhost:3900', {headers}))
    expect((await app.request('/v1/users/me', at('localhost:3900', {headers}))).status).toBe(401)
  })

  it('keeps no secret in the file', async () => {
    const access = newAccess('127.0.0.1')
    await access.people.add({name: 'Ada', role: 'administrator', password: passphrase})
    const {secret} = access.tokens.add({label: 'export', role: 'viewer'})
    const session = access.sessions.start(access.sessions.handOver('p-ada')) ?? ''
    const rows = ['person', 'token', 'session'].map((name) => database.prepare(`SELECT * FROM ${name}`).all())
    for (const kept of [passphrase, secret, session]) expect(JSON.stringify(rows)).not.toContain(kept)
    expect(JSON.stringify(rows)).toContain('scrypt$')
  })

  it('never sends the secret to a page that is not ours', async () => {
    const access = newAccess('127.0.0.1')
    await access.people.add({name: 'Ada', role: 'administrator'})
    const app = newApp(access)
    for (const origin of [
      'https://evil.example/',
      'javascript:alert(1)',
      '//evil.example',
      'http://localhost:3333@evil.example/',
      '',
    ]) {
      expect((await signIn(app, 'p-ada', undefined, origin)).status).toBe(400)
    }
  })

  it('slows down guessing, and says for how long', async () => {
    const access = newAccess('127.0.0.1')
    await access.people.add({name: 'Ada', role: 'administrator', password: passphrase})
    const app = newApp(access)
    for (let guess = 0; guess < 6; guess += 1) expect((await signIn(app, 'p-ada', 'wrong')).status).toBe(403)
    const blocked = await signIn(app, 'p-ada', passphrase)
    expect(blocked.status).toBe(429)
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0)
    now = new Date(now.getTime() + 3_000)
    expect((await signIn(app, 'p-ada', passphrase)).status).toBe(303)
  })

  it('ends with the session’s month, and with the person', async () => {
    const access = newAccess('127.0.0.1')
    await access.people.add({name: 'Ada', role: 'administrator'})
    await access.people.add({name: 'Bo', role: 'editor'})
    const ada = access.sessions.start(access.sessions.handOver('p-ada'))
    const bo = access.sessions.start(access.sessions.handOver('p-bo'))
    expect(access.identifyToken(bo)?.id).toBe('p-bo')
    access.people.remove('p-bo')
    expect(access.identifyToken(bo)).toBeUndefined()
    now = new Date(now.getTime() + 31 * 24 * 3600 * 1000)
    expect(access.identifyToken(ada)).toBeUndefined()
  })
})

describe('people', () => {
  it('keeps an administrator', async () => {
    const {people} = newAccess('127.0.0.1')
    await people.add({name: 'Ada', role: 'administrator'})
    await people.add({name: 'Bo', role: 'editor'})
    expect(() => people.remove('p-ada')).toThrow(/only administrator/)
    people.remove('p-bo')
    people.remove('p-ada')
    expect(people.list()).toEqual([])
  })

  it.each([
    [{name: '  ', role: 'editor'}, 'ACCESS_BAD_NAME'],
    [{name: 'Ada', role: 'owner'}, 'ACCESS_BAD_ROLE'],
    [{name: 'Ada', role: 'editor', password: 'short'}, 'ACCESS_BAD_PASSWORD'],
  ])('refuses %j', async (person, code) => {
    await expect(newAccess('127.0.0.1').people.add(person)).rejects.toMatchObject({code})
  })

  it('refuses a name twice', async () => {
    const {people} = newAccess('127.0.0.1')
    await people.add({name: '李 伟', role: 'editor'})
    await expect(people.add({name: '李 伟', role: 'editor'})).rejects.toMatchObject({
      code: 'ACCESS_PERSON_EXISTS',
    })
  })
})

it('guesses are forgotten after a quiet hour', () => {
  let time = 0
  const limit = new GuessLimit(() => time)
  for (let guess = 0; guess < 9; guess += 1) limit.failed(['a'])
  expect(limit.waitSeconds(['a', 'b'])).toBe(16)
  time = 2 * 3600 * 1000
  limit.failed(['a'])
  expect(limit.waitSeconds(['a'])).toBe(0)
})

describe('preferences', () => {
  it('are kept per person, and only as far as they were asked for', async () => {
    const app = newApp(newAccess('127.0.0.1'))
    const put = (body: unknown) =>
      app.request(
        '/v1/users/me/keyvalue',
        at('localhost', {
          method: 'PUT',
          body: JSON.stringify(body),
          headers: {'content-type': 'application/json'},
        }),
      )
    expect(
      (
        await put([
          {key: 'layout', value: {wide: true}},
          {key: 'sort', value: 'title'},
        ])
      ).status,
    ).toBe(200)
    expect((await put({key: '', value: 1})).status).toBe(400)
    expect((await put({key: 'x', value: 'y'.repeat(70_000)})).status).toBe(400)
    const got = await app.request('/v1/users/me/keyvalue/layout', at('localhost'))
    expect(await got.json()).toEqual([{key: 'layout', value: {wide: true}}])
  })
})
