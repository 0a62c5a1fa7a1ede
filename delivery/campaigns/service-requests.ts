import {OutcomeUnknown, ServiceRefusal, ServiceUnreachable} from './service-error.ts'

/** How a service's API is reached. */
export interface ServiceConnection {
  /** As errors name it. */
  readonly service: string
  /** Where paths are relative to, without a slash at its end. */
  readonly baseUrl: string
  readonly headers: Readonly<Record<string, string>>
  /** The reason in a refusal's body, where it gives one. */
  readonly reasonIn: (body: unknown) => string | undefined
  readonly fetch?: typeof fetch
  /** Waits so many milliseconds. */
  readonly wait?: (ms: number) => Promise<void>
  /** From 0 up to 1: spreads what would otherwise be tried again at the same moment. */
  readonly random?: () => number
  /** After how many milliseconds a request counts as unanswered. */
  readonly timeout?: number
}

interface ServiceRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH'
  /** With a slash at its beginning. */
  readonly path: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Whether making the request a second time does no more than making it once. */
  readonly repeatable: boolean
  /** In words, for errors. */
  readonly what: string
}

const ATTEMPTS = 5
const FIRST_WAIT = 500
/** A service that wants longer than this is better asked by the next run. */
const LONGEST_WAIT = 60_000

/**
 * Makes requests of a service, one after another in each call. 429 is always tried again, since nothing was done then; other
 * failures only where the request is repeatable.
 *
 * @returns The answer's JSON; `undefined` where it has no body.
 */
export const serviceRequests = (connection: ServiceConnection) => {
  const {wait = sleep, random = Math.random} = connection
  return async (request: ServiceRequest): Promise<unknown> => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await attemptRequest(connection, request)
      if ('body' in answer) return answer.body
      if (attempt >= ATTEMPTS || !answer.mayRetry) throw answer.error
      await wait(answer.after ?? FIRST_WAIT * 2 ** (attempt - 1) * (0.5 + random()))
    }
  }
}

type Attempt =
  | {readonly body: unknown}
  | {readonly error: Error; readonly mayRetry: boolean; readonly after: number | undefined}

const attemptRequest = async (connection: ServiceConnection, request: ServiceRequest): Promise<Attempt> => {
  const {service, baseUrl, timeout = 30_000} = connection
  const noAnswer = (reason: string, cause?: unknown): Attempt => ({
    error: request.repeatable
      ? new ServiceUnreachable(service, reason, cause)
      : new OutcomeUnknown(service, request.what, cause),
    mayRetry: request.repeatable,
    after: undefined,
  })
  let response: Response
  let text: string
  try {
    response = await (connection.fetch ?? fetch)(`${baseUrl}${request.path}`, {
      method: request.method,
      headers: {
        accept: 'application/json',
        ...connection.headers,
        ...request.headers,
        ...(request.body !== undefined && {'content-type': 'application/json'}),
      },
      ...(request.body !== undefined && {body: JSON.stringify(request.body)}),
      signal: AbortSignal.timeout(timeout),
      redirect: 'error',
    })
    text = await response.text()
  } catch (error) {
    return noAnswer(error instanceof Error ? error.message : String(error), error)
  }
  if (response.status === 429) {
    const error = new ServiceUnreachable(service, 'it asks for fewer requests')
    const after = retryAfter(response.headers.get('retry-after'))
    return {error, mayRetry: after === undefined || after <= LONGEST_WAIT, after}
  }
  if (response.status >= 500) return noAnswer(`it answered ${response.status}`)
  const body = parsed(text)
  if (response.ok && body !== notJson) return {body}
  if (response.ok) return noAnswer('its answer is no JSON')
  const reason = (body === notJson ? undefined : connection.reasonIn(body)) ?? response.statusText
  return {error: new ServiceRefusal(service, response.status, reason), mayRetry: false, after: undefined}
}

const notJson = Symbol('not JSON')

const parsed = (text: string): unknown => {
  if (text === '') return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return notJson
  }
}

/** In milliseconds, of a number of seconds or an HTTP date. RFC 9110, section 10.2.3. */
const retryAfter = (header: string | null): number | undefined => {
  if (header === null) return undefined
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isNaN(ms) ? undefined : Math.max(0, ms)
}

const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
