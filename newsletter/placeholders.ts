import {PLACEHOLDERS, type Placeholder} from './vocabulary.ts'

/** A text cut at its placeholders: what stands between them, and their names. There is one text more than there are names. */
export interface CutText {
  readonly texts: readonly string[]
  readonly names: readonly string[]
}

/** Whatever mail services would take for something to fill in, ours or not. */
const anyPlaceholder = /\{\{([^{}]*)\}\}/

/**
 * Cuts a text, as HTML or plain, at everything that is written as a placeholder. The names may be unknown ones.
 *
 * @example cutAtPlaceholders('Dear {{first_name}},') // {texts: ['Dear ', ','], names: ['first_name']}
 */
export const cutAtPlaceholders = (text: string): CutText => {
  const pieces = text.split(anyPlaceholder)
  return {
    texts: pieces.filter((_piece, at) => at % 2 === 0),
    names: pieces.filter((_piece, at) => at % 2 === 1),
  }
}

const known = new Set<string>(PLACEHOLDERS.map(({value}) => value))

/** Whether a name between double braces is one that targets can fill in. */
export const isPlaceholder = (name: string): name is Placeholder => known.has(name)

/** `{{name}}`, as it stands in a text. */
export type WrittenPlaceholder = `{{${Placeholder}}}`

export const written = (name: Placeholder): WrittenPlaceholder => `{{${name}}}`
