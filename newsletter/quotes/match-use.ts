import {match, type Match, type MatchClass, type Range} from './match.ts'
import {normalise, type Normalised} from './normalise.ts'
import {compareNumerals, type NumeralComparison} from './numerals/compare-numerals.ts'
import type {QuoteRecord} from './records.ts'

/** What the machine can say about a use: whether the words are the source's. */
export interface MachineCheck {
  /** The weaker of the two below. */
  readonly matchClass: MatchClass
  /** The quote's original, in the snapshot. */
  readonly original: Match
  /** The printed words: in the translation, or, where there is none, in the snapshot's own passage. */
  readonly printed: Match
  /** Which text `printed` has its offsets in. */
  readonly printedIn: 'translation' | 'snapshot'
  /** The numbers of the original beside those of the translation. */
  readonly numerals: NumeralComparison | undefined
}

/**
 * Holds a use against the snapshot. A translated quote is two steps from its source: the original must be in the snapshot, and
 * the printed words in the translation; that the one says what the other says only a person can tell.
 */
export const matchUse = (
  printed: string,
  {originalText, translation, selector}: QuoteRecord,
  snapshot: Normalised,
): MachineCheck => {
  const words = bare(printed)
  const said = originalText?.trim() ?? ''
  const original = match(said, snapshot, {around: selector ?? undefined})
  const translated = translation?.trim() ?? ''
  if (translated !== '') {
    const inTranslation = inPassage(words, normalise(translated))
    return {
      matchClass: weaker(original.matchClass, inTranslation.matchClass),
      original,
      printed: inTranslation,
      printedIn: 'translation',
      numerals: compareNumerals(said, translated),
    }
  }
  const inSnapshot = isFound(original.matchClass)
    ? inPassage(words, snapshot, original.passage)
    : match(words, snapshot, {around: selector ?? undefined})
  return {
    matchClass: weaker(original.matchClass, inSnapshot.matchClass),
    original,
    printed: inSnapshot,
    printedIn: 'snapshot',
    numerals: undefined,
  }
}

/** Whether the class says that the words are there. */
export const isFound = (matchClass: MatchClass): boolean =>
  matchClass === 'exact' || matchClass === 'normalised' || matchClass === 'withAlterations'

/** The words without quotation marks that were marked along with them. */
const bare = (printed: string): string =>
  /^\s*[“"‘'«„「『](.*)[”“"’'»」』]\s*$/su.exec(printed)?.[1] ?? printed

const order: readonly MatchClass[] = [
  'exact',
  'normalised',
  'withAlterations',
  'ambiguous',
  'nearMiss',
  'notFound',
]

const weaker = (one: MatchClass, other: MatchClass): MatchClass =>
  order.indexOf(one) > order.indexOf(other) ? one : other

/** Words that stand twice in the passage itself are the passage's words, whichever of the two is meant: the first is shown. */
const inPassage = (printed: string, text: Normalised, within?: Range): Match => {
  const found = match(printed, text, {within})
  const [first] = found.alternatives
  return first === undefined
    ? found
    : match(printed, text, {within: {start: within?.start ?? 0, end: first.end}})
}
