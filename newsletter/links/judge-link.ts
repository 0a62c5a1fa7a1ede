import type {LinkOutcome} from '../vocabulary.ts'

/** What asking for a page gave: an answer after redirects, or none. */
export type LinkAnswer =
  | {
      readonly kind: 'answered'
      readonly status: number
      /** Where the answer came from. */
      readonly url: string
      /** The statuses of the redirects on the way. */
      readonly redirects: readonly number[]
    }
  | {
      readonly kind: 'failed'
      /** Why, as a stable code. */
      readonly code: string
      readonly message: string
    }

/** What that means. */
export interface LinkJudgement {
  readonly outcome: LinkOutcome
  /** In a few words, without the address. */
  readonly detail: string
  readonly httpStatus?: number
  /** The page's new address, where it was moved for good. */
  readonly movedTo?: string
}

/**
 * Judges an answer. Only "not found" and "gone" (404, 410) say that a page is dead: a server that is down, slow, misconfigured or
 * closed to programs says nothing about the page.
 *
 * @param asked - The address that was asked for.
 */
export const judgeLink = (asked: string, answer: LinkAnswer): LinkJudgement => {
  if (answer.kind === 'failed') {
    return {outcome: failures.get(answer.code) ?? 'unreachable', detail: answer.message}
  }
  const {status, url, redirects} = answer
  const answered = {detail: `HTTP ${status}`, httpStatus: status}
  if (status === 404 || status === 410) return {outcome: 'gone', ...answered}
  if (status >= 500 || status === 408 || status === 425 || status === 429)
    return {outcome: 'unreachable', ...answered}
  if (status >= 400) return {outcome: 'barred', ...answered}
  if (redirects.length === 0) return {outcome: 'found', ...answered}
  if (isFrontPage(url) && !isFrontPage(asked)) {
    return {outcome: 'frontPage', httpStatus: status, detail: `it leads to ${url}`}
  }
  return redirects.every((redirect) => permanent.has(redirect))
    ? {outcome: 'moved', httpStatus: status, detail: `it is at ${url} now`, movedTo: url}
    : {outcome: 'found', ...answered}
}

const failures = new Map<string, LinkOutcome>([
  ['URL_REFUSED', 'refused'],
  ['ADDRESS_REFUSED', 'refused'],
  ['ROBOTS_DISALLOW', 'barred'],
])

const permanent = new Set([301, 308])

/** How sites hide that a page is gone: they send everybody to their front page, or to its edition in a language. */
const isFrontPage = (address: string): boolean => {
  const {pathname, search} = new URL(address)
  return search === '' && /^\/([a-z]{2}(-[a-z]{2,4})?\/?|index\.\w+)?$/i.test(pathname)
}
