import type {Direction, LanguageTag} from '../../vocabulary.ts'

/** Where a text is stored. */
export interface TextPlace {
  readonly documentId: string
  /** "Essay “Title”", as messages name the document. */
  readonly documentName: string
  /** "the teaser", "paragraph 3 of the body": as messages name the text. */
  readonly fieldName: string
  /** Sanity path of the string. */
  readonly path: string
  /** Sanity path of the text block that the string stands in; of the string itself where there is none. */
  readonly block: string
}

/** A stored string within a passage. What lies between two pieces is composed by the renderer and stored nowhere. */
export interface Piece extends Extent {
  readonly place: TextPlace
}

/** Characters of a passage's text, in UTF-16 code units; the end is the first that doesn't belong. */
export interface Extent {
  readonly start: number
  readonly end: number
}

/** Words that lead somewhere. */
export interface LinkedWords extends Extent {
  readonly href: string
  /** Where the address is stored. */
  readonly place: TextPlace
}

/** Words that are marked as being in another language. */
export interface ForeignWords extends Extent {
  readonly language: LanguageTag
  readonly direction: Direction
}

/**
 * Text that readers read in one go, such as a paragraph or a line of the contents, with where each piece of it is stored. It
 * sees what no spelling or style tool does: the edges of links, the marks of foreign words, and what the renderer composes.
 */
export interface Passage {
  /** `prose` is full sentences; a `label` is a title or a cell; a `name` is of a person, an outlet or a work. */
  readonly kind: 'prose' | 'label' | 'name'
  readonly language: LanguageTag
  readonly text: string
  /**
   * The text with a {@link BLOT} in the place of each character that isn't the newsletter's own language, of web addresses, and
   * of notes; offsets are those of the text.
   */
  readonly own: string
  /** At least one. */
  readonly pieces: readonly Piece[]
  readonly links: readonly LinkedWords[]
  readonly foreign: readonly ForeignWords[]
  /** Whether words of it can be marked as foreign or as a link. */
  readonly isMarkable: boolean
  /** Whether the passage goes on from the one before it, as the next paragraph of a quotation does. */
  readonly follows: boolean
}

/** U+FFFC, the object replacement character: neither a letter nor white space nor punctuation. */
export const BLOT = '\ufffc'

/** A text with these characters blotted out; the others keep their places. */
export const blotted = (text: string, extents: readonly Extent[]): string => {
  let out = text
  for (const {start, end} of extents) out = out.slice(0, start) + BLOT.repeat(end - start) + out.slice(end)
  return out
}
