import {match} from '../../../newsletter/quotes/match.ts'
import {normalise} from '../../../newsletter/quotes/normalise.ts'

/** What is known of where quoted words come from. */
export interface Origin {
  /** BCP 47, as the source has it; empty where nobody has said. */
  readonly language: string
  /** The source's newest snapshot, where there is one. */
  readonly snapshot?: {readonly id: string; readonly text: string} | undefined
}

/** The fields of a new quote that its words can fill. */
export interface QuoteFields {
  readonly originalText?: string
  readonly originalLanguage?: string
  readonly translation?: string
  readonly snapshotId?: string
  readonly selector?: {readonly exact: string; readonly prefix: string; readonly suffix: string}
}

/** In characters. Enough to tell recurring passages apart, short enough to read. */
const AROUND = 40

/**
 * Fills in a quote from the words that an essay quotes. They are its original when they are in the source's language, else its
 * translation. Where the source's snapshot holds them, the original is what stands there: without the brackets and dots of the
 * print, and with the words around it.
 *
 * @param printed - The words as the essay has them.
 * @param language - The newsletter's, BCP 47.
 */
export const quoteFromWords = (
  printed: string,
  {language: from, snapshot}: Origin,
  language: string,
): QuoteFields => {
  const originalLanguage = from === '' ? {} : {originalLanguage: from}
  const snapshotId = snapshot === undefined ? {} : {snapshotId: snapshot.id}
  if (!isOriginal(printed, from, language)) return {...originalLanguage, ...snapshotId, translation: printed}
  const found = snapshot && match(printed, normalise(snapshot.text), {findsNearMiss: false}).passage
  if (snapshot === undefined || found === undefined)
    return {...originalLanguage, ...snapshotId, originalText: printed}
  const exact = snapshot.text.slice(found.start, found.end)
  return {
    ...originalLanguage,
    ...snapshotId,
    originalText: exact,
    selector: {
      exact,
      prefix: snapshot.text.slice(Math.max(0, found.start - AROUND), found.start).replace(/\s+/g, ' '),
      suffix: snapshot.text.slice(found.end, found.end + AROUND).replace(/\s+/g, ' '),
    },
  }
}

const isOriginal = (printed: string, from: string, language: string): boolean =>
  from === '' || baseOf(from) === baseOf(language) || (scripts[baseOf(from)]?.test(printed) ?? false)

const baseOf = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? ''

/** Letters that words in a language have and words in the newsletter's don't. */
const scripts: Readonly<Record<string, RegExp>> = {
  zh: /\p{sc=Han}/u,
  ja: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u,
  ko: /\p{sc=Hangul}/u,
  ar: /\p{sc=Arabic}/u,
  fa: /\p{sc=Arabic}/u,
  he: /\p{sc=Hebrew}/u,
  ru: /\p{sc=Cyrillic}/u,
  uk: /\p{sc=Cyrillic}/u,
  hi: /\p{sc=Devanagari}/u,
}
