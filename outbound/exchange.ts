import {request, type Dispatcher} from 'undici'
import {failureOf} from './failure-of.ts'
import {readBytes} from './read-bytes.ts'

/** What every request is made with. */
export interface Line {
  readonly dispatcher: Dispatcher
  /** Whole `user-agent`. */
  readonly agentName: string
  /** Milliseconds for one answer, its body included. */
  readonly timeout: number
}

/** One request. */
export interface Question {
  readonly method: 'HEAD' | 'GET'
  readonly url: URL
  readonly headers?: Readonly<Record<string, string>>
  /** Bytes of the body that are taken at most; the body is left unread without it. */
  readonly maxBytes?: number
}

/** One answer, as it came: redirects and failures are answers, too. */
export interface Answer {
  readonly url: URL
  readonly status: number
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Empty where none was asked for. */
  readonly body: Uint8Array
}

/**
 * Asks once and gives what is answered. Follows nothing.
 *
 * @throws OutboundError
 */
export const exchange = async (
  {dispatcher, agentName, timeout}: Line,
  {method, url, headers = {}, maxBytes}: Question,
): Promise<Answer> => {
  try {
    const answer = await request(url, {
      method,
      dispatcher,
      headers: {
        'user-agent': agentName,
        accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
        'accept-encoding': 'gzip, deflate, br',
        ...headers,
      },
      signal: AbortSignal.timeout(timeout),
    })
    const known = flat(answer.headers)
    if (maxBytes === undefined) {
      // A body that nobody reads would keep the connection; cutting it off is an error to its stream, and none to us.
      answer.body.on('error', () => undefined).destroy()
      return {url, status: answer.statusCode, headers: known, body: new Uint8Array()}
    }
    const body = await readBytes(answer.body, known['content-encoding'] ?? '', maxBytes)
    return {url, status: answer.statusCode, headers: known, body}
  } catch (error) {
    throw failureOf(error)
  }
}

const flat = (headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  )
