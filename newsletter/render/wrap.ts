import stringWidth from 'string-width'
import {printable} from './printable.ts'

/** Columns of a plain-text mail. RFC 3676 advises at most 78, and room for a reply's quoting. */
export const textWidth = 72

// A piece is a run without white space; between ideographs a line may break, so each is a piece of its own, with the opening
// punctuation before it and the closing punctuation behind it. A no-break space is no white space here.
const pieces =
  /[（「『《〈【〔“‘]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][、。，．！？：；」』》〉】〕）”’ー々]*|(?:[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\u00a0\u202f])+|\s+/gu

/**
 * Wraps text at {@link textWidth} columns as terminals count them (an ideograph takes two). Long words, such as addresses, are
 * never broken.
 *
 * @param indent - Put before every line but the first, and counted.
 */
export const wrap = (text: string, indent = '', firstIndent = indent): string =>
  printable(text)
    .split('\n')
    .map((line, at) => wrapLine(line, indent, at === 0 ? firstIndent : indent))
    .join('\n')

const wrapLine = (text: string, indent: string, firstIndent: string): string => {
  const lines: string[] = []
  let line = firstIndent
  let width = stringWidth(firstIndent)
  let isFresh = true
  let space = ''
  for (const [piece] of text.trim().matchAll(pieces)) {
    if (piece.trim() === '') {
      space = ' '
      continue
    }
    const pieceWidth = stringWidth(piece)
    if (isFresh || width + space.length + pieceWidth <= textWidth) {
      line += (isFresh ? '' : space) + piece
      width += (isFresh ? 0 : space.length) + pieceWidth
    } else {
      lines.push(line)
      line = indent + piece
      width = stringWidth(indent) + pieceWidth
    }
    isFresh = false
    space = ''
  }
  lines.push(line)
  return lines.map((each) => each.trimEnd()).join('\n')
}
