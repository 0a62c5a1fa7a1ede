import {LANGUAGES, type Direction, type LanguageTag} from '../vocabulary.ts'

const byTag = new Map(LANGUAGES.map((language) => [language.value, language]))

/** The English name that attributions use: "Chinese" for both of its scripts. */
export const languageName = (tag: LanguageTag): string => {
  const language = byTag.get(tag)
  if (language === undefined) return tag
  return 'name' in language ? language.name : language.title
}

export const directionOf = (tag: LanguageTag): Direction => byTag.get(tag)?.dir ?? 'ltr'
