import type {Numeral} from './numeral.ts'
import {readNumerals} from './read-numerals.ts'

/** Which numbers of a passage and of its translation have no counterpart. */
export interface NumeralComparison {
  /** Of the original, and not in the translation. */
  readonly missing: readonly Numeral[]
  /** Of the translation, and not in the original. */
  readonly added: readonly Numeral[]
}

/**
 * Compares the numbers of an original and its translation. Small ones that a language may leave out, or that aren't numbers at
 * all, count where they answer another, and aren't missed.
 */
export const compareNumerals = (original: string, translation: string): NumeralComparison => {
  const [before, after] = [readNumerals(original), readNumerals(translation)]
  return {missing: without(before, after), added: without(after, before)}
}

const without = (numerals: readonly Numeral[], others: readonly Numeral[]): readonly Numeral[] => {
  const left = others.map(({value}) => value)
  return numerals.filter(({value, isWeak}) => {
    const at = left.indexOf(value)
    if (at !== -1) left.splice(at, 1)
    return at === -1 && !isWeak
  })
}
