import type {ClaimKind} from '../../../newsletter/claims/claim-record.ts'
import {creditsIn, placesOf, type PrintedClaim} from '../../../newsletter/claims/printed-claim.ts'
import {isClaim, publishedId, type ClaimEntry, type Sheet} from './entries.ts'

/** Something printed that a claim could be about. */
export interface Claimable {
  readonly key: string
  readonly documentId: string
  readonly documentTitle: string
  readonly place: PrintedClaim
  /** Whether it is on the sheet already. */
  readonly isOnSheet: boolean
}

/**
 * Where on an issue's sheet something can be taken from: every picture's credit, or every place that prints the words.
 *
 * @param words - Not asked for of credits.
 */
export const claimablesIn = (
  {documents, credits, entries}: Sheet,
  kind: ClaimKind,
  words: string,
): readonly Claimable[] => {
  const claims = entries.filter(isClaim)
  return documents.flatMap((document) => {
    const documentId = publishedId(document)
    const places = kind === 'credit' ? creditsIn(document, credits) : placesOf(document, words)
    return places
      .filter(({printed}) => printed !== '')
      .map((place, at) => ({
        key: `${documentId} ${place.path} ${String(at)}`,
        documentId,
        documentTitle: titleOf(document, documentId),
        place,
        isOnSheet: claims.some((claim) => isSame(claim, kind, documentId, place)),
      }))
  })
}

const isSame = (
  {claim, state}: ClaimEntry,
  kind: ClaimKind,
  documentId: string,
  {path, printed, context}: PrintedClaim,
): boolean =>
  claim.kind === kind &&
  claim.documentId === documentId &&
  state.place?.path === path &&
  (kind === 'credit' || (state.place.printed === printed && state.place.context === context))

const titleOf = (document: Readonly<Record<string, unknown>>, otherwise: string): string => {
  const title = document['title'] ?? document['headline']
  return typeof title === 'string' && title !== '' ? title : otherwise
}
