import type {NewVerdict} from '../quotes/new-check.ts'
import {canonicalClaim} from './claim-fingerprint.ts'
import type {ClaimState} from './derive-claim-state.ts'

/**
 * The fields of a new `claimCheck` about a claim as it is printed now, for a document with an id of its own.
 *
 * @returns `undefined` where there is nothing to judge: it isn't printed.
 */
export const newClaimCheck = (
  {claim, judged, fingerprint}: ClaimState,
  {verdict, checkerId, checkerAccount, checkedAt, note, resolvesId}: NewVerdict,
) =>
  judged === undefined || fingerprint === undefined
    ? undefined
    : {
        _type: 'claimCheck' as const,
        claim: reference(claim._id),
        verdict,
        checker: reference(checkerId),
        checkerAccount,
        checkedAt,
        fingerprint,
        judged: canonicalClaim(judged),
        ...(note !== undefined && note.trim() !== '' && {note: note.trim()}),
        ...(resolvesId !== undefined && {resolves: reference(resolvesId)}),
      }

const reference = (_ref: string) => ({_type: 'reference' as const, _ref})
