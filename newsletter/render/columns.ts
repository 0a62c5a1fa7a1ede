import stringWidth from 'fast-string-width'
import {remembered} from '../remembered.ts'

// Latin letters, digits and the punctuation of prose: one column each, and none of them joins its neighbour. (The combining
// marks are not among them.)
const narrow = /^[\u0020-\u007e\u00a0-\u02ff\u2010-\u2015\u2018-\u201f\u2022\u2026]*$/

/**
 * Columns that text takes in a terminal, as terminals count them. Nearly every word of a mail needs no counting by
 * grapheme, which takes far longer.
 */
export const columnsOf = (text: string): number => (isNarrow(text) ? text.length : counted(text))

/** Whether each of the text's characters is known to take one column. None of them is a control character, or breaks a line. */
export const isNarrow = (text: string): boolean => narrow.test(text) && !text.includes(softHyphen)

// Apart from the others, since it would cut a range in two, which takes twice as long to test for.
const softHyphen = '\u00ad'

const longestKnown = 16

const counted = (text: string): number =>
  text.length <= longestKnown ? countedOnce(text) : stringWidth(text)

// The same few symbols begin every weekly link, and one of them takes as long as a page of words.
const countedOnce = remembered((text) => stringWidth(text))
