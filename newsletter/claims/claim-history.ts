import type {RawRecord} from '../contract/raw.ts'
import {
  editsOf,
  makersOf,
  type CurrentDocuments,
  type Facets,
  type HistoryRow,
} from '../quotes/editors-since.ts'
import {inTime} from '../quotes/in-time.ts'
import {normalise} from '../quotes/normalise.ts'
import {stringAt} from '../quotes/uses.ts'
import type {UseHistory} from '../quotes/who-counts.ts'
import type {ClaimRecord} from './claim-record.ts'
import {creditIdAt, printedClaim} from './printed-claim.ts'

/**
 * Who changed what a verdict on a claim is about, and who made its checks, by the record of transactions. Putting it on the sheet
 * changes nothing of what is printed: whoever puts it there may check it.
 *
 * @param document - That prints it, as it is printed now.
 * @param rows - Those of the document, of the credit, of their drafts, and of the checks; oldest first.
 */
export const claimHistory = (
  claim: ClaimRecord,
  document: RawRecord,
  current: CurrentDocuments,
  rows: readonly HistoryRow[],
): UseHistory => {
  const creditId = creditOfClaim(claim, document)
  return {
    edits: [
      ...editsOf(claim.documentId, current, rows, (version) => printFacets(claim, version)),
      ...(creditId === '' ? [] : editsOf(creditId, current, rows, creditFacets)),
    ].toSorted((a, b) => inTime(a.at, b.at)),
    madeBy: makersOf(rows),
  }
}

/** The id of the credit that a claim is about; empty where it is about words. */
export const creditOfClaim = (
  {kind, path}: Pick<ClaimRecord, 'kind' | 'path'>,
  document: RawRecord,
): string => (kind === 'credit' ? creditIdAt(document, path) : '')

/** What of the printing document a verdict on a claim is about. */
export const printFacets = (claim: ClaimRecord, document: RawRecord | undefined): Facets => {
  const place = document && printedClaim(document, claim)
  if (document === undefined || place === undefined) return new Map()
  const context: [string, string] = ['context', normalise(place.context).text]
  return new Map(
    claim.kind === 'credit'
      ? [context, ['picture', place.picture], ['credit', creditOfClaim(claim, document)]]
      : [['printed', normalise(place.printed).text], context],
  )
}

/** What of a credit it is about. */
export const creditFacets = (credit: RawRecord | undefined): Facets =>
  new Map(
    credit === undefined
      ? []
      : ['creditLine', 'creator', 'licence', 'usageTerms'].map((name): [string, string] => [
          name,
          normalise(stringAt(credit, name)).text,
        ]),
  )
