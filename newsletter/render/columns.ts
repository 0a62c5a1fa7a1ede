import stringWidth from 'string-width'

// Latin letters, digits and the punctuation of prose: one column each, and none of them joins its neighbour. (The soft hyphen
// and the combining marks are not among them.)
const narrow = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2015\u2018-\u201f\u2022\u2026]*$/

/**
 * Columns that text takes in a terminal, as `string-width` counts them. Nearly every word of a mail needs no counting by
 * grapheme, which takes fifty times as long.
 */
export const columnsOf = (text: string): number => (narrow.test(text) ? text.length : stringWidth(text))
