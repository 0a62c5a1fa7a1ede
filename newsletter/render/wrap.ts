import stringWidth from 'string-width'

/** Columns of a plain-text mail. RFC 3676 advises at most 78, and room for a reply's quoting. */
export const textWidth = 72

// A word is a run without white space; between ideographs a line may break anywhere, so each counts as a word of its own.
const words =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][、。，．！？：；」』）]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|\s+/gu

/**
 * Wraps text at {@link textWidth} columns as terminals count them (an ideograph takes two). Long words, such as addresses, are
 * never broken.
 *
 * @param indent - Put before every line but the first, and counted.
 */
export const wrap = (text: string, indent = '', firstIndent = indent): string =>
  text
    .split('\n')
    .map((line, at) => wrapLine(line, indent, at === 0 ? firstIndent : indent))
    .join('\n')

const wrapLine = (text: string, indent: string, firstIndent: string): string => {
  const lines: string[] = []
  let line = firstIndent
  let width = stringWidth(firstIndent)
  let space = ''
  for (const [piece] of text.trim().matchAll(words)) {
    if (/^\s/.test(piece)) {
      space = ' '
      continue
    }
    const pieceWidth = stringWidth(piece)
    const isFresh = line === indent || line === firstIndent
    if (!isFresh && width + space.length + pieceWidth > textWidth) {
      lines.push(line)
      line = indent + piece
      width = stringWidth(indent) + pieceWidth
    } else {
      line += (isFresh ? '' : space) + piece
      width += (isFresh ? 0 : space.length) + pieceWidth
    }
    space = ''
  }
  lines.push(line)
  return lines.map((each) => each.trimEnd()).join('\n')
}
