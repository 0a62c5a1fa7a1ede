/** Bytes that text takes as quoted-printable. https://www.rfc-editor.org/rfc/rfc2045#section-6.7 */
export const quotedPrintableLength = (text: string): number => {
  let total = 0
  let column = 0
  for (const byte of new TextEncoder().encode(text)) {
    if (byte === 0x0a) {
      total += 2
      column = 0
      continue
    }
    const isPlain = byte === 0x09 || (byte >= 0x20 && byte < 0x7f && byte !== 0x3d)
    const width = isPlain ? 1 : 3
    if (column + width > 75) {
      // A soft line break: an equals sign and the line's end.
      total += 3
      column = 0
    }
    total += width
    column += width
  }
  return total
}

/** What that is at most: told at once, where reckoning each line takes as long as all else that is asked of a mail. */
export const quotedPrintableAtMost = (text: string): number => {
  const bytes = new TextEncoder().encode(text).length
  // A character beyond ASCII has at most twice the bytes that it has more than UTF-16 units.
  const escaped = 2 * (bytes - text.length) + (text.match(escapedInAscii)?.length ?? 0)
  const lines = text.split('\n').length
  return Math.ceil((bytes + 2 * escaped + lines) * (1 + 3 / 73))
}

// eslint-disable-next-line no-control-regex -- they are what is escaped
const escapedInAscii = /[=\u0000-\u0008\u000b-\u001f\u007f]/g

/** The bytes behind quoted-printable text, its lines ended by CRLF or LF. */
export const decodeQuotedPrintable = (text: string): Uint8Array => {
  const lines = looseEnd.test(text) ? text.replaceAll(looseEnds, '') : text
  const plain = lines.replaceAll(/=\r?\n/g, '')
  const bytes = new Uint8Array(plain.length)
  let length = 0
  for (let at = 0; at < plain.length; at += 1) {
    const code = plain.charCodeAt(at)
    const escaped = code === EQUALS ? 16 * hexDigit(plain, at + 1) + hexDigit(plain, at + 2) : Number.NaN
    if (!Number.isNaN(escaped)) at += 2
    bytes[length] = Number.isNaN(escaped) ? code : escaped
    length += 1
  }
  return bytes.subarray(0, length)
}

const EQUALS = 0x3d

// White space that a server put behind a line. There is hardly ever any, and looking takes less than replacing none.
const looseEnd = /[ \t](?:\r?\n|$)/
const looseEnds = /[ \t]+(?=\r?\n|$)/g

/** The value of a hexadecimal digit; NaN for anything else. */
const hexDigit = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const letter = code & ~0x20
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x41 + 10 : Number.NaN
}
