import {normalise} from '../quotes/normalise.ts'
import {sha256} from '../sha256.ts'
import type {ClaimKind} from './claim-record.ts'
import type {PrintedClaim} from './printed-claim.ts'

/**
 * Everything that a verdict on a claim is about: the words and the whole sentence, since "rose by 12 per cent" and "fell by 12 per cent"
 * hold the same number. What it was held against is no part of it; that a note tells.
 */
export interface JudgedClaim {
  /** Raised when what is judged, or how it is written down, changes. */
  readonly version: 1
  readonly kind: ClaimKind
  readonly printed: string
  readonly context: string
  readonly picture: string
  readonly terms: string
}

/** What a verdict on a claim would be about now. */
export const judgedClaim = (
  kind: ClaimKind,
  {printed, context, picture, terms}: PrintedClaim,
): JudgedClaim => ({
  version: 1,
  kind,
  printed: normalise(printed).text,
  context: normalise(context).text,
  picture,
  terms: normalise(terms).text,
})

/** As JSON with its keys in order: what is stored with a check, and what the fingerprint is the sum of. */
export const canonicalClaim = (judged: JudgedClaim): string =>
  JSON.stringify(judged, Object.keys(judged).toSorted())

/** SHA-256 over {@link canonicalClaim}, in hex. */
export const claimFingerprint = (judged: JudgedClaim): string => sha256(canonicalClaim(judged))

/**
 * What a check was about, as it was stored with it.
 *
 * @returns `undefined` when there is nothing, or what there is hasn't the fingerprint that the check gives.
 */
export const parseJudgedClaim = (
  judged: string | null | undefined,
  sum: string | null | undefined,
): JudgedClaim | undefined => {
  if (typeof judged !== 'string' || sha256(judged) !== sum) return undefined
  try {
    const value: unknown = JSON.parse(judged)
    return isJudgedClaim(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isJudgedClaim = (value: unknown): value is JudgedClaim =>
  typeof value === 'object' && value !== null && 'version' in value && value.version === 1 && 'kind' in value
