import {newClaimCheck} from '../../../newsletter/claims/new-claim-check.ts'
import {newCheck, type NewVerdict} from '../../../newsletter/quotes/new-check.ts'
import {isQuotation, type Entry} from './entries.ts'

/**
 * The fields of a new check of whatever an entry is.
 *
 * @returns `undefined` where there is nothing to judge.
 */
export const checkOfEntry = (entry: Entry, verdict: NewVerdict) =>
  isQuotation(entry) ? newCheck(entry.state, verdict) : newClaimCheck(entry.state, verdict)
