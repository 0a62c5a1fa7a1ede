/** A typed `"` or `'` as the typographic mark that belongs there. */
export type StraightMark = '"' | "'"

/**
 * Which way a quotation mark turns, judged by what stands before it. Most of the time the last character says it; after dashes
 * and ideographs, which open and close alike, it is whether a quotation is still open.
 *
 * @param before - The paragraph up to the mark.
 */
export const curly = (mark: StraightMark, before: string): string => {
  const [opening, closing] = mark === '"' ? (['“', '”'] as const) : (['‘', '’'] as const)
  const last = /.$/su.exec(before)?.[0] ?? ''
  // Two marks in a row: the second closes, unless it is the inner one.
  if (last === opening) return closing
  if (last === '' || /[\s([{<«‹“‘「『（【\u2066-\u2068\u200e\u200f]/u.test(last)) return opening
  if (eitherWay.test(last)) return isOpen(opening, closing, before) ? closing : opening
  return closing
}

/** Dashes, slashes, ideographs and their punctuation. A hyphen is here for those who mean a dash by it. */
const eitherWay = /[—–―\-/=：，、；\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u

/** An apostrophe looks like a closing mark; one between letters closes nothing. */
const isOpen = (opening: string, closing: string, before: string): boolean => {
  const marks = before.replace(/(?<=\p{L})’(?=\p{L})/gu, '')
  return marks.lastIndexOf(opening) > marks.lastIndexOf(closing)
}
