import {columnsOf, isNarrow} from './columns.ts'
import {printable} from './printable.ts'

/** Columns of a plain-text mail. RFC 3676 advises at most 78, and room for a reply's quoting. */
export const textWidth = 72

// A piece is a run without white space; between ideographs a line may break, so each is a piece of its own, with the opening
// punctuation before it and the closing punctuation behind it. A no-break space is no white space here.
const pieces =
  /[（「『《〈【〔“‘]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][、。，．！？：；」』》〉】〕）”’ー々]*|(?:[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\u00a0\u202f])+/uy

// White space that a line may break at, wherever it isn't one space already; the no-break spaces are none.
const looseSpace = /[^\S\u00a0\u202f]{2,}|[^\S\u00a0\u202f ]/g

// Double spaces are all of it that narrow text may have; looking for one is far faster than replacing none, and an expression
// looks in a third of the time that `includes` takes.
const tightened = (text: string): string => (doubled.test(text) ? text.replace(/ {2,}/g, ' ') : text)

const doubled = / {2}/

/**
 * Wraps text at {@link textWidth} columns as terminals count them (an ideograph takes two). Long words, such as addresses, are
 * never broken.
 *
 * @param indent - Put before every line but the first, and counted. Its characters take one column each.
 */
export const wrap = (text: string, indent = '', firstIndent = indent): string =>
  isNarrow(text)
    ? wrapLine(text, indent, firstIndent, true)
    : printable(text)
        .split('\n')
        .map((line, at) => wrapLine(line, indent, at === 0 ? firstIndent : indent, false))
        .join('\n')

const wrapLine = (text: string, indent: string, firstIndent: string, isAllNarrow: boolean): string => {
  const words = isAllNarrow ? tightened(text.trim()) : text.trim().replace(looseSpace, ' ')
  let out = ''
  let margin = firstIndent
  let start = 0
  for (;;) {
    const room = textWidth - margin.length
    const end = isAllNarrow ? narrowEnd(words, start, room) : lineEnd(words, start, room)
    out += line(margin, words.slice(start, end))
    if (end === words.length) return out
    out += '\n'
    margin = indent
    start = words.startsWith(' ', end) ? end + 1 : end
  }
}

// Only an empty line and a no-break space leave something to trim, and trimming copies the line.
const line = (margin: string, words: string): string =>
  words === '' || words.endsWith('\u00a0') ? (margin + words).trimEnd() : margin + words

/** Where a line that starts at `start` ends, by the next line's worth of characters alone where they are narrow. */
const lineEnd = (words: string, start: number, room: number): number =>
  isNarrow(words.slice(start, start + room + 1)) && hasBreak(words, start, room)
    ? narrowEnd(words, start, room)
    : piecewiseEnd(words, start, room)

const hasBreak = (words: string, start: number, room: number): boolean =>
  words.length - start <= room || words.lastIndexOf(' ', start + room) > start

/** A word that is longer than a line ends at the next space. */
const narrowEnd = (words: string, start: number, room: number): number => {
  if (words.length - start <= room) return words.length
  const space = words.lastIndexOf(' ', start + room)
  if (space > start) return space
  const next = words.indexOf(' ', start + room)
  return next === -1 ? words.length : next
}

const piecewiseEnd = (words: string, start: number, room: number): number => {
  const first = pieceAt(words, start)
  let end = start + first.length
  let width = columnsOf(first)
  // What is left of a line that only begins with a symbol needs no counting.
  if (words.startsWith(' ', end) && isNarrow(words.slice(end, end + room - width + 1)))
    return narrowRestEnd(words, end, room - width)
  while (end < words.length) {
    const gap = end > start && words.startsWith(' ', end) ? 1 : 0
    const piece = pieceAt(words, end + gap)
    width += gap + columnsOf(piece)
    // The first piece stands, however long it is.
    if (width > room && end > start) return end
    end += gap + piece.length
  }
  return end
}

/** Where a line ends that may end here already. */
const narrowRestEnd = (words: string, at: number, room: number): number =>
  words.length - at <= room ? words.length : Math.max(at, words.lastIndexOf(' ', at + room))

const pieceAt = (words: string, at: number): string => {
  pieces.lastIndex = at
  return words.slice(at, pieces.test(words) ? pieces.lastIndex : words.length)
}
