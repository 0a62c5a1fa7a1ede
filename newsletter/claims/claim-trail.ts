import type {RawRecord} from '../contract/raw.ts'
import {
  editsOf,
  makersOf,
  versionsOf,
  type CurrentDocuments,
  type Facets,
  type HistoryRow,
} from '../quotes/editors-since.ts'
import {inTime} from '../quotes/in-time.ts'
import {stringAt} from '../quotes/uses.ts'
import type {UseHistory} from '../quotes/who-counts.ts'
import {creditFacets, creditOfClaim, printFacets} from './claim-history.ts'
import type {ClaimRecord} from './claim-record.ts'

/**
 * What happened to a claim, for telling it. Other than in the history by which people are told apart, a credit's changes are those
 * that were made while it stood under the picture, of each credit that did; and taking the claim off the sheet is one.
 *
 * @param rows - Those of `claimHistory`, of the claim, and of the credits that {@link creditsUnder} names.
 */
export const claimTrail = (
  claim: ClaimRecord,
  current: CurrentDocuments,
  rows: readonly HistoryRow[],
): UseHistory => {
  const under = creditsByRow(claim, current, rows)
  const ofCredits = creditsUnder(claim, current, rows).flatMap((id) =>
    editsOf(id, current, rows, creditFacets).filter(
      ({transactionId}) => under.get(transactionId)?.has(id) === true,
    ),
  )
  return {
    edits: [
      ...editsOf(claim.documentId, current, rows, (version) => printFacets(claim, version)),
      ...ofCredits,
      ...editsOf(claim._id, current, rows, sheetFacets),
    ].toSorted((a, b) => inTime(a.at, b.at)),
    madeBy: makersOf(rows),
  }
}

/** Ids of every credit that ever stood under a claim's picture; none where it is about words. */
export const creditsUnder = (
  claim: ClaimRecord,
  current: CurrentDocuments,
  rows: readonly HistoryRow[],
): readonly string[] => [
  ...new Set([...creditsByRow(claim, current, rows).values()].flatMap((ids) => [...ids])),
]

/** By transaction, the credits that stood under the picture then, in the document or its draft. */
const creditsByRow = (
  claim: ClaimRecord,
  current: CurrentDocuments,
  rows: readonly HistoryRow[],
): ReadonlyMap<string, ReadonlySet<string>> => {
  if (claim.kind !== 'credit') return new Map()
  const creditsIn = (versions: readonly (RawRecord | undefined)[]) =>
    versions
      .map((version) => (version === undefined ? '' : creditOfClaim(claim, version)))
      .filter((id) => id !== '')
  const steps = new Map([...versionsOf(claim.documentId, current, rows)].map((one) => [one.row.id, one]))
  const found = new Map<string, ReadonlySet<string>>()
  let later = creditsIn([current.get(claim.documentId), current.get(`drafts.${claim.documentId}`)])
  for (const {id} of rows.toReversed()) {
    const step = steps.get(id)
    const earlier = step === undefined ? later : creditsIn(step.before)
    found.set(id, new Set([...later, ...earlier]))
    later = earlier
  }
  return found
}

/** Whether the claim is to be checked, so that either change of it is something new. */
const sheetFacets = (claim: RawRecord | undefined): Facets => {
  if (claim === undefined) return new Map()
  const reason = stringAt(claim, 'waivedFor').trim()
  return new Map([reason === '' ? ['onSheet', 'yes'] : ['waivedFor', reason]])
}
