import {columnsOf, isNarrow} from './columns.ts'
import {printable} from './printable.ts'

/** Columns of a plain-text mail. RFC 3676 advises at most 78, and room for a reply's quoting. */
export const textWidth = 72

// A piece is a run without white space; between ideographs a line may break, so each is a piece of its own, with the opening
// punctuation before it and the closing punctuation behind it. A no-break space is no white space here.
const pieces =
  /[（「『《〈【〔“‘]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][、。，．！？：；」』》〉】〕）”’ー々]*|(?:[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\u00a0\u202f])+/gu

// White space that a line may break at; the no-break spaces are not.
const whiteSpace = /[^\S\u00a0\u202f]+/
const mayHoldIdeographs = /[\u2e80-\uffff]/

/**
 * Wraps text at {@link textWidth} columns as terminals count them (an ideograph takes two). Long words, such as addresses, are
 * never broken.
 *
 * @param indent - Put before every line but the first, and counted.
 */
export const wrap = (text: string, indent = '', firstIndent = indent): string =>
  printable(text)
    .split('\n')
    .map((line, at) => {
      const first = at === 0 ? firstIndent : indent
      return isNarrow(line) && isNarrow(indent + first)
        ? wrapNarrow(line, indent, first)
        : wrapLine(line, indent, first)
    })
    .join('\n')

/** Does what {@link wrapLine} does to text whose characters all take one column, line by line instead of word by word. */
const wrapNarrow = (text: string, indent: string, firstIndent: string): string => {
  const words = text.trim().replace(/ {2,}/g, ' ')
  let out = firstIndent
  let room = textWidth - firstIndent.length
  let start = 0
  while (words.length - start > room) {
    const last = words.lastIndexOf(' ', start + room)
    const cut = last > start ? last : words.indexOf(' ', start)
    if (cut === -1) break
    out += `${words.slice(start, cut)}\n${indent}`
    room = textWidth - indent.length
    start = cut + 1
  }
  return (out + words.slice(start)).trimEnd()
}

const wrapLine = (text: string, indent: string, firstIndent: string): string => {
  const lines: string[] = []
  const indentWidth = columnsOf(indent)
  let line = firstIndent
  let width = columnsOf(firstIndent)
  let isFresh = true
  for (const word of text.trim().split(whiteSpace)) {
    let space = ' '
    for (const piece of piecesOf(word)) {
      const pieceWidth = columnsOf(piece)
      if (isFresh || width + space.length + pieceWidth <= textWidth) {
        line += (isFresh ? '' : space) + piece
        width += (isFresh ? 0 : space.length) + pieceWidth
      } else {
        lines.push(line.trimEnd())
        line = indent + piece
        width = indentWidth + pieceWidth
      }
      isFresh = false
      space = ''
    }
  }
  lines.push(line.trimEnd())
  return lines.join('\n')
}

/** A word in the pieces between which a line may break: one piece, where it has no ideographs. */
const piecesOf = (word: string): readonly string[] =>
  mayHoldIdeographs.test(word) ? (word.match(pieces) ?? []) : [word]
