import type {LanguageTag} from '../../vocabulary.ts'

/** A dictionary. */
export interface Spelling {
  readonly language: LanguageTag
  /** Whether the word is spelled right, in the letter case it has. */
  readonly knows: (word: string) => boolean
  /** What may be meant instead, likeliest first. */
  readonly suggest: (word: string) => readonly string[]
}
