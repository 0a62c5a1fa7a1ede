/** A place in a text of several spans. */
export interface Edge {
  /** The text of the span it is in. */
  readonly text: string
  readonly offset: number
}

/**
 * Moves the edges of a selection in until they hold the quoted words alone: without spaces around, and without the quotation
 * marks when the selection begins and ends with them. Each edge stays in its span.
 *
 * @returns the two new offsets.
 */
export const quotedWords = (start: Edge, end: Edge, areInOneSpan: boolean): {start: number; end: number} => {
  const spaced = trimmed(start, end, areInOneSpan)
  const opening = marks.indexOf(characterAt(start.text, spaced.start))
  const closing = closingMarks.indexOf(characterAt(end.text, spaced.end - 1))
  const isMarked = opening >= 0 && opening === closing && (!areInOneSpan || spaced.end - spaced.start > 2)
  if (!isMarked || isClosedBefore(start, spaced, end, areInOneSpan, opening)) return spaced
  return {start: spaced.start + 1, end: spaced.end - 1}
}

const marks = ['“', '‘', '«', '「', '『', '"']
const closingMarks = ['”', '’', '»', '」', '』', '"']

const characterAt = (text: string, offset: number): string => text.charAt(offset) || '\0'

/** “One” and “another” begins and ends with marks that belong to two quotations. */
const isClosedBefore = (
  start: Edge,
  spaced: {readonly start: number; readonly end: number},
  end: Edge,
  areInOneSpan: boolean,
  pair: number,
): boolean => {
  const inner = areInOneSpan
    ? start.text.slice(spaced.start + 1, spaced.end - 1)
    : `${start.text.slice(spaced.start + 1)}\n${end.text.slice(0, spaced.end - 1)}`
  const close = closingMarks[pair] ?? ''
  // An apostrophe closes nothing.
  return close !== '’' && inner.includes(close)
}

const trimmed = (start: Edge, end: Edge, areInOneSpan: boolean) => {
  let from = start.offset
  let to = end.offset
  const limit = areInOneSpan ? to : start.text.length
  while (from < limit && /\s/u.test(start.text.charAt(from))) from += 1
  const least = areInOneSpan ? from : 0
  while (to > least && /\s/u.test(end.text.charAt(to - 1))) to -= 1
  return {start: from, end: to}
}
