import nspell from 'nspell'
import type {LanguageTag} from '../../vocabulary.ts'
import type {Spelling} from './spelling.ts'

/** A Hunspell dictionary's two files. */
interface Dictionary {
  readonly aff: Uint8Array | string
  readonly dic: Uint8Array | string
}

/** Looking for what may be meant takes a few hundredths of a second for each word: enough for a text, not for a bad one. */
const MOST_SUGGESTIONS = 20

/**
 * A Hunspell dictionary as preflight asks it. Making one takes a good part of a second: make it once, and off the way of whoever
 * types.
 *
 * @param dictionaries - A word is right if any of them has it: English is spelled in more ways than one.
 */
export const hunspell = (language: LanguageTag, dictionaries: readonly Dictionary[]): Spelling => {
  const checkers = dictionaries.map(({aff, dic}) => nspell(asText(aff), asText(dic)))
  const answers = new Map<string, boolean>()
  const suggested = (word: string) => [...new Set(checkers.flatMap((checker) => checker.suggest(word)))]
  const suggestions = new Map<string, readonly string[]>()
  return {
    language,
    knows: (word) => {
      const known = answers.get(word) ?? checkers.some((checker) => checker.correct(word))
      answers.set(word, known)
      return known
    },
    suggest: (word) => {
      const known = suggestions.get(word) ?? (suggestions.size < MOST_SUGGESTIONS ? suggested(word) : [])
      suggestions.set(word, known)
      return known
    },
  }
}

const asText = (file: Uint8Array | string): string =>
  typeof file === 'string' ? file : new TextDecoder().decode(file)
