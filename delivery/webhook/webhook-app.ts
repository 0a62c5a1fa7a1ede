import {decodeSignatureHeader, isValidSignature, SIGNATURE_HEADER_NAME} from '@sanity/webhook'
import {Hono} from 'hono'
import {bodyLimit} from 'hono/body-limit'
import type {SeenKeys} from './seen-keys.ts'

/** What a webhook comes in to. */
export interface WebhookDesk {
  /** Shared with the sender; signatures are made with it. */
  readonly secret: string
  readonly keys: SeenKeys
  /** Milliseconds since 1970. */
  readonly now: () => number
  /**
   * Looks at the documents and does what is due; the webhook's own words are never believed.
   *
   * @returns `done`; `busy` when a look is going on that may have begun before the change; `unreachable` when it has to be
   *   tried again.
   */
  readonly look: () => Promise<'done' | 'busy' | 'unreachable'>
  readonly health: () => Health
  readonly log: (event: string, details: Readonly<Record<string, unknown>>) => void
}

/** How it goes, for whoever watches the watcher. */
export interface Health {
  readonly ok: boolean
  readonly [detail: string]: unknown
}

/**
 * How old or how far ahead a signature may be, in milliseconds. Sanity goes on trying for half an hour under the signature of
 * the first try, so that less would turn away what is genuine.
 */
const WINDOW = 3_600_000
const LARGEST = 256 * 1024

/**
 * Takes webhooks as Sanity signs them, at `POST /webhook`, and tells its health at `GET /health`. Only what could never be right
 * is answered with a 4xx, since the sender drops a webhook at that; what may work later is answered 429 or 503.
 * https://www.sanity.io/docs/webhooks
 */
export const webhookApp = (desk: WebhookDesk): Hono => {
  const app = healthApp(desk.health)
  app.post('/webhook', bodyLimit({maxSize: LARGEST}), async (context) => {
    const refuse = (reason: string) => {
      desk.log('webhook refused', {reason})
      return context.json({error: reason}, 401)
    }
    const signature = context.req.header(SIGNATURE_HEADER_NAME)
    if (signature === undefined) return refuse('there is no signature')
    // The very bytes that were signed: parsing and writing them again may give others.
    const body = await context.req.text()
    const at = timestampIn(signature)
    if (at === undefined || !(await isSigned(body, signature, desk.secret)))
      return refuse('the signature is not ours')
    if (Math.abs(desk.now() - at) > WINDOW) return refuse('the signature is too old')
    const key = context.req.header('idempotency-key') ?? signature
    const begun = desk.keys.begin(key)
    if (begun === 'done') return context.json({ok: true, repeated: true})
    if (begun === 'busy')
      return context.json({error: 'this one is being dealt with'}, 429, {'retry-after': '30'})
    try {
      const outcome = await desk.look()
      desk.log('webhook taken', {key, outcome})
      if (outcome === 'done') {
        desk.keys.finish(key)
        return context.json({ok: true})
      }
      desk.keys.giveUp(key)
      return outcome === 'busy'
        ? context.json({error: 'an earlier change is being dealt with'}, 429, {'retry-after': '30'})
        : context.json({error: 'the documents can’t be read just now'}, 503, {'retry-after': '60'})
    } catch (error) {
      desk.keys.giveUp(key)
      desk.log('webhook failed', {key, error: error instanceof Error ? error.message : String(error)})
      return context.json({error: 'that did not work; try again'}, 503, {'retry-after': '60'})
    }
  })
  return app
}

/** Tells its health at `GET /health`: 200 while all is well, 503 otherwise. */
export const healthApp = (healthNow: () => Health): Hono => {
  const app = new Hono()
  app.get('/health', (context) => {
    const health = healthNow()
    return context.json(health, health.ok ? 200 : 503)
  })
  return app
}

const timestampIn = (signature: string): number | undefined => {
  try {
    return decodeSignatureHeader(signature).timestamp
  } catch {
    return undefined
  }
}

const isSigned = async (body: string, signature: string, secret: string): Promise<boolean> =>
  isValidSignature(body, signature, secret).catch(() => false)
