import {normalise} from './normalise.ts'
import type {QuoteRecord} from './records.ts'
import {sha256} from '../sha256.ts'
import {alterationsIn} from './tokenise.ts'
import type {QuoteUse} from './uses.ts'

/**
 * Everything that a verdict is about. Texts are normalised, as the editor's typography rewrites characters: a curly quotation
 * mark is no change, a digit is.
 */
export interface Judged {
  /** Raised when what is judged, or how it is written down, changes. */
  readonly version: 1
  readonly printed: string
  readonly alterations: readonly string[]
  readonly original: string
  readonly translation: string
  readonly speaker: string
  readonly speakerRole: string
  readonly source: string
  readonly snapshotSha256: string
  readonly selector: readonly [exact: string, prefix: string, suffix: string]
}

/**
 * What a verdict on a use would be about now.
 *
 * @param snapshotSha256 - The sum of the snapshot's text as it is, not as its document says.
 */
export const judgedIn = (
  use: Pick<QuoteUse, 'printed'>,
  quote: QuoteRecord,
  snapshotSha256: string | undefined,
): Judged => {
  const printed = normalise(use.printed)
  return {
    version: 1,
    printed: printed.text,
    alterations: alterationsIn(printed),
    original: folded(quote.originalText),
    translation: folded(quote.translation),
    speaker: folded(quote.speaker),
    speakerRole: folded(quote.speakerRole),
    source: quote.sourceId ?? '',
    snapshotSha256: snapshotSha256 ?? '',
    selector: [folded(quote.selector?.exact), folded(quote.selector?.prefix), folded(quote.selector?.suffix)],
  }
}

/** As JSON with its keys in order: what is stored with a check, and what the fingerprint is the sum of. */
export const canonical = (judged: Judged): string => JSON.stringify(judged, Object.keys(judged).toSorted())

/** SHA-256 over {@link canonical}, in hex. Change any of it, and a verdict is on something else. */
export const fingerprint = (judged: Judged): string => sha256(canonical(judged))

/** SHA-256 of the sentences around the words, typography aside. */
export const contextFingerprint = ({context}: Pick<QuoteUse, 'context'>): string =>
  sha256(normalise(context).text)

/** What differs between two that were judged, by its name. */
export const changedFields = (before: Judged, now: Judged): readonly (keyof Judged)[] =>
  (Object.keys(now) as (keyof Judged)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]),
  )

/**
 * What a check was about, as it was stored with it.
 *
 * @returns `undefined` when there is nothing, or what there is hasn't the fingerprint that the check gives.
 */
export const parseJudged = (
  judged: string | null | undefined,
  sum: string | null | undefined,
): Judged | undefined => {
  if (typeof judged !== 'string' || sha256(judged) !== sum) return undefined
  try {
    const value: unknown = JSON.parse(judged)
    return isJudged(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isJudged = (value: unknown): value is Judged =>
  typeof value === 'object' && value !== null && 'version' in value && value.version === 1

const folded = (text: string | null | undefined): string => normalise(text ?? '').text
