import type {LinkOutcome, UrlStatus} from '../vocabulary.ts'
import type {LinkJudgement} from './judge-link.ts'

/** What is stored of a page. */
export interface StoredCheck {
  readonly urlStatus: string | null
  readonly urlCheck: {
    readonly outcome: string | null
    readonly url: string | null
    readonly failingSince: string | null
  } | null
}

/** What is to be stored, as the schema's `urlCheck` has it. */
export interface UrlCheck {
  readonly outcome: LinkOutcome
  /** An instant. */
  readonly checkedAt: string
  /** What was asked for: the source's address may be another by the time somebody reads this. */
  readonly url: string
  readonly detail: string
  readonly httpStatus?: number
  readonly movedTo?: string
  /** An instant; only where the page was not reached. */
  readonly failingSince?: string
}

/** Days that a page must have been out of reach, check after check, before it is called dead. */
export const DEAD_AFTER_DAYS = 7

/**
 * The next state of a page: what it was, and what has come of asking now. Judgements that people made (`unfit`, `usurped`) stay.
 *
 * @param now - An instant, in ISO 8601.
 */
export const nextCheck = (
  stored: StoredCheck,
  url: string,
  {outcome, detail, httpStatus, movedTo}: LinkJudgement,
  now: string,
): {readonly urlStatus: string | null; readonly urlCheck: UrlCheck} => {
  const failingSince = outcome === 'unreachable' ? (failingBefore(stored, url) ?? now) : undefined
  const urlCheck: UrlCheck = {
    outcome,
    checkedAt: now,
    url,
    detail,
    ...(httpStatus !== undefined && {httpStatus}),
    ...(movedTo !== undefined && {movedTo}),
    ...(failingSince !== undefined && {failingSince}),
  }
  const isJudgedByPeople =
    stored.urlStatus !== null && stored.urlStatus !== 'live' && stored.urlStatus !== 'dead'
  return {
    urlStatus: isJudgedByPeople ? stored.urlStatus : (statusAfter(urlCheck) ?? stored.urlStatus),
    urlCheck,
  }
}

/** `undefined` where the check says nothing about the page. */
const statusAfter = ({outcome, checkedAt, failingSince}: UrlCheck): UrlStatus | undefined => {
  switch (outcome) {
    case 'found':
    case 'moved':
      return 'live'
    case 'gone':
      return 'dead'
    case 'unreachable':
      return daysBetween(failingSince ?? checkedAt, checkedAt) >= DEAD_AFTER_DAYS ? 'dead' : undefined
    case 'frontPage':
    case 'barred':
    case 'refused':
      return undefined
  }
}

const failingBefore = ({urlCheck}: StoredCheck, url: string): string | undefined =>
  urlCheck?.outcome === 'unreachable' && urlCheck.url === url
    ? (urlCheck.failingSince ?? undefined)
    : undefined

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
