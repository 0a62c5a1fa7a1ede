import stringWidth from 'fast-string-width'

// Latin letters, digits and the punctuation of prose: one column each, and none of them joins its neighbour. (The soft hyphen
// and the combining marks are not among them.)
const narrow = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2015\u2018-\u201f\u2022\u2026]*$/

/**
 * Columns that text takes in a terminal, as terminals count them. Nearly every word of a mail needs no counting by
 * grapheme, which takes far longer.
 */
export const columnsOf = (text: string): number => (isNarrow(text) ? text.length : counted(text))

/** Whether each of the text's characters is known to take one column. */
export const isNarrow = (text: string): boolean => narrow.test(text)

// The same few symbols begin every weekly link, and one of them takes as long as a page of words.
const known = new Map<string, number>()
const mostKnown = 1000
const longestKnown = 16

const counted = (text: string): number => {
  const width = known.get(text) ?? stringWidth(text)
  if (text.length <= longestKnown && known.size < mostKnown) known.set(text, width)
  return width
}
