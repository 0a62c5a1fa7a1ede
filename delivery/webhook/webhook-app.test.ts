import {DatabaseSync} from 'node:sqlite'
import {encodeSignatureHeader, SIGNATURE_HEADER_NAME} from '@sanity/webhook'
import {describe, expect, it} from 'vitest'
import {seenKeys} from './seen-keys.ts'
import {webhookApp, type WebhookDesk} from './webhook-app.ts'

const secret = 'a secret that nobody guesses'
const now = Date.parse('2026-05-12T05:30:00Z')
const body = '{"_id":"issue-43",  "_type":"issue"}'

interface SendOptions {
  readonly at?: number
  readonly signedWith?: string
  readonly signed?: string
  readonly key?: string | null
  readonly headers?: Readonly<Record<string, string>>
}

const open = (changes: Partial<WebhookDesk> = {}) => {
  const looks: number[] = []
  const clock = {now}
  const app = webhookApp({
    secret,
    keys: seenKeys(new DatabaseSync(':memory:'), () => clock.now),
    now: () => clock.now,
    look: () => {
      looks.push(clock.now)
      return Promise.resolve('done')
    },
    health: () => ({ok: true}),
    log: () => undefined,
    ...changes,
  })
  const send = async ({
    at = clock.now,
    signedWith = secret,
    signed = body,
    key = 'key-1',
    headers = {},
  }: SendOptions = {}) =>
    app.request('/webhook', {
      method: 'POST',
      body,
      headers: {
        [SIGNATURE_HEADER_NAME]: await encodeSignatureHeader(signed, at, signedWith),
        ...(key !== null && {'idempotency-key': key}),
        ...headers,
      },
    })
  return {app, send, looks, clock}
}

describe('a webhook', () => {
  it('makes one look at the documents', async () => {
    const {send, looks} = open()
    expect((await send()).status).toBe(200)
    expect(looks).toHaveLength(1)
  })

  it.each([
    ['signed with another secret', {signedWith: 'another secret'}],
    ['signed for another body', {signed: '{"_id":"issue-43","_type":"issue"}'}],
    ['signed more than an hour ago', {at: now - 3_600_001}],
    ['signed more than an hour ahead', {at: now + 3_600_001}],
    ['with a signature that is none', {headers: {[SIGNATURE_HEADER_NAME]: 'nonsense'}}],
    ['with a signature of the right form and no sense', {headers: {[SIGNATURE_HEADER_NAME]: 't=1,v1=x'}}],
  ])('is turned away for good when it comes %s', async (_name, options) => {
    const {send, looks} = open()
    expect((await send(options)).status).toBe(401)
    expect(looks).toEqual([])
  })

  it('is turned away without a signature', async () => {
    const {app, looks} = open()
    expect((await app.request('/webhook', {method: 'POST', body})).status).toBe(401)
    expect(looks).toEqual([])
  })

  it('is taken half an hour after it was signed, as the last of several tries', async () => {
    const {send} = open()
    expect((await send({at: now - 1_800_000})).status).toBe(200)
  })

  it('is acted upon once, however often it comes', async () => {
    const {send, looks} = open()
    await send()
    const again = await send()
    expect([again.status, await again.json()]).toEqual([200, {ok: true, repeated: true}])
    await send({key: 'key-2'})
    expect(looks).toHaveLength(2)
  })

  it('is known by its signature where it has no key', async () => {
    const {send, looks} = open()
    await send({key: null})
    await send({key: null})
    expect(looks).toHaveLength(1)
  })

  it.each([
    ['busy', 429],
    ['unreachable', 503],
  ] as const)('is asked for again when the answer is %s', async (outcome, status) => {
    const outcomes = [outcome, 'done'] as const
    let tries = 0
    const {send} = open({
      look: () => {
        const answer = outcomes[tries] ?? 'done'
        tries += 1
        return Promise.resolve(answer)
      },
    })
    const first = await send()
    expect([first.status, first.headers.has('retry-after')]).toEqual([status, true])
    expect((await send()).status).toBe(200)
    expect(tries).toBe(2)
  })

  it('is asked for again when something breaks', async () => {
    const {send} = open({look: () => Promise.reject(new Error('no disk'))})
    expect((await send()).status).toBe(503)
    expect((await send()).status).toBe(503)
  })

  it('waits for its twin that is being dealt with, and not for one whose process died', async () => {
    let finish: (() => void) | undefined
    const {send, clock} = open({
      look: () =>
        new Promise((resolve) => {
          finish = () => resolve('done')
        }),
    })
    const first = send()
    await expect.poll(() => finish).toBeDefined()
    expect((await send()).status).toBe(429)
    clock.now += 120_001
    const after = send()
    await expect.poll(() => finish).toBeDefined()
    finish?.()
    expect((await first).status).toBe(200)
    finish?.()
    expect((await after).status).toBe(200)
  })

  it('may not be of any length', async () => {
    const {app} = open()
    const response = await app.request('/webhook', {
      method: 'POST',
      body: 'x'.repeat(300_000),
      headers: {'content-length': '300000'},
    })
    expect(response.status).toBe(413)
  })
})

describe('its health', () => {
  it.each([
    [true, 200],
    [false, 503],
  ])('is told: %s', async (ok, status) => {
    const {app} = open({health: () => ({ok, lastLook: '2026-05-12T05:29:00Z'})})
    const response = await app.request('/health')
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ok, lastLook: '2026-05-12T05:29:00Z'})
  })
})
