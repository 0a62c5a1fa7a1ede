import type {Spelling} from '../../newsletter/preflight/spelling/spelling.ts'
import type {LanguageTag} from '../../newsletter/vocabulary.ts'

const known = new Map<LanguageTag, Promise<Spelling>>()

/** The dictionary of a language; undefined where we have none. English is taken in both of its spellings. */
export const dictionaryOf = async (language: LanguageTag): Promise<Spelling | undefined> => {
  if (language !== 'en') return undefined
  const dictionary = known.get(language) ?? english()
  known.set(language, dictionary)
  return dictionary
}

const english = async (): Promise<Spelling> => {
  const [{hunspell}, {default: american}, {default: british}] = await Promise.all([
    import('../../newsletter/preflight/spelling/hunspell.ts'),
    import('dictionary-en'),
    import('dictionary-en-gb'),
  ])
  return hunspell('en', [american, british])
}
