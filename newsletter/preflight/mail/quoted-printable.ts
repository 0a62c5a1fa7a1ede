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

/** The bytes behind quoted-printable text, its lines ended by CRLF or LF. */
export const decodeQuotedPrintable = (text: string): Uint8Array => {
  const plain = text.replace(/[ \t]+(?=\r?\n|$)/g, '').replace(/=\r?\n/g, '')
  const bytes: number[] = []
  for (let at = 0; at < plain.length; at += 1) {
    const code = plain.charCodeAt(at)
    const hex = code === 0x3d ? /^[0-9A-F]{2}/i.exec(plain.slice(at + 1, at + 3))?.[0] : undefined
    if (hex === undefined) bytes.push(code)
    else {
      bytes.push(Number.parseInt(hex, 16))
      at += 2
    }
  }
  return Uint8Array.from(bytes)
}
