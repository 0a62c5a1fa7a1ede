import {quoteRecord} from '../../../newsletter/quotes/stored-records.ts'
import {whoCounts, type Refusal} from '../../../newsletter/quotes/who-counts.ts'
import {checkOfEntry} from './check-of-entry.ts'
import {isQuotation, type Entry} from './entries.ts'

/** Who is signed in, and which person that is. */
export interface Checker {
  readonly personId: string
  readonly name: string
  readonly account: string
}

/**
 * Why a verdict of "verified" by somebody wouldn't count, worked out by the very rules that judge it afterwards; `undefined` when
 * it would.
 *
 * @param now - An instant.
 */
export const whyNotVerify = (entry: Entry, checker: Checker, now: string): Refusal | undefined => {
  const fields = checkOfEntry(entry, {
    verdict: 'verified',
    checkerId: checker.personId,
    checkerAccount: checker.account,
    checkedAt: now,
  })
  if (fields === undefined || (isQuotation(entry) && entry.quote === undefined)) return undefined
  const check = {
    _id: PROPOSED,
    documentId: entry.use.documentId,
    quoteId: entry.use.quoteId,
    useId: entry.use.useId,
    verdict: 'verified',
    checkerId: checker.personId,
    checkerAccount: checker.account,
    personAccount: checker.account,
    checkedAt: now,
    fingerprint: fields.fingerprint,
  }
  const {refused} = whoCounts(
    [...entry.checks, check],
    isQuotation(entry) && entry.quote !== undefined ? quoteRecord(entry.quote, entry.translatorAccount) : {},
    entry.authors,
    entry.history,
  )
  return refused.find(({check: {_id}}) => _id === PROPOSED)?.why
}

const PROPOSED = 'proposed'
