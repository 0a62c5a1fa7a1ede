import type {Answer} from './exchange.ts'
import {OutboundError} from './outbound-error.ts'

/** One step of a chain of redirects. */
interface Redirect {
  readonly status: number
  readonly to: string
}

/** An answer that is no redirect, and how it was come by. */
export interface Followed extends Answer {
  readonly redirects: readonly Redirect[]
}

/** As browsers have it (Fetch, 4.4: twenty), and half of that: nobody's readers go further. */
const MAX_REDIRECTS = 10

/**
 * Asks, and follows redirects.
 *
 * @param check - What every address on the way must stand, the first one too; gives the address to ask.
 * @param ask - Asks one address.
 * @throws OutboundError with `REDIRECTS_ENDLESS`, and whatever `check` and `ask` throw.
 */
export const follow = async (
  start: string,
  check: (address: string) => URL,
  ask: (url: URL) => Promise<Answer>,
): Promise<Followed> => {
  const redirects: Redirect[] = []
  const seen = new Set<string>()
  let url = check(start)
  for (;;) {
    seen.add(url.href)
    const answer = await ask(url)
    const location = redirecting.has(answer.status) ? answer.headers['location'] : undefined
    if (location === undefined) return {...answer, redirects}
    if (!URL.canParse(location, url))
      throw new OutboundError('ANSWER_BROKEN', 'it redirects to what is no address')
    url = check(new URL(location, url).href)
    redirects.push({status: answer.status, to: url.href})
    if (seen.has(url.href)) throw new OutboundError('REDIRECTS_ENDLESS', 'it redirects in a circle')
    if (redirects.length >= MAX_REDIRECTS) {
      throw new OutboundError('REDIRECTS_ENDLESS', `it redirects more than ${MAX_REDIRECTS} times`)
    }
  }
}

const redirecting = new Set([301, 302, 303, 307, 308])
