import search from 'approx-string-match'
import type {Token, Words} from './tokenise.ts'

/** Where something like the words stands. */
export interface NearMiss {
  readonly start: number
  readonly end: number
  /** How many characters differ, in how many. */
  readonly errors: number
  readonly length: number
}

/** Beyond these the search is slow and its answer no longer tells anything. */
const LONGEST = 256
const MOST_ERRORS = 40

/**
 * The place most like the longest words of a quote, for showing what differs. It never verifies: a changed digit is one
 * character of a hundred.
 *
 * @param text - Normalised.
 */
export const nearMiss = (tokens: readonly Token[], text: string): NearMiss | undefined => {
  const wanted = longest(tokens)?.text.slice(0, LONGEST)
  if (wanted === undefined || wanted.length < 4) return undefined
  const errors = Math.min(MOST_ERRORS, Math.floor(wanted.length / 4))
  const found = search(text, wanted, errors)
  const best = found.reduce<(typeof found)[number] | undefined>(
    (sofar, one) => (sofar === undefined || one.errors < sofar.errors ? one : sofar),
    undefined,
  )
  return best && {start: best.start, end: best.end, errors: best.errors, length: wanted.length}
}

const longest = (tokens: readonly Token[]): Words | undefined =>
  tokens.reduce<Words | undefined>(
    (best, token) => (token.kind === 'words' && token.text.length > (best?.text.length ?? 0) ? token : best),
    undefined,
  )
