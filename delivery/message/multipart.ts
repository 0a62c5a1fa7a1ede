import type {Piece} from './piece.ts'

/**
 * Parts under one boundary, with the header that says so.
 *
 * @param parts - Each ends with a line break.
 * @param seed - Tells this boundary from others in the message. Letters, digits and hyphens.
 */
export const multipart = (
  seed: string,
  parts: readonly (readonly Piece[])[],
  kind: 'alternative' | 'related' = 'alternative',
): readonly Piece[] => {
  // "=_" stands in no part: quoted-printable and base64 never make it.
  const boundary = `=_${seed}`
  const type = kind === 'related' ? '; type="text/html"' : ''
  return [
    `Content-Type: multipart/${kind}${type};\r\n boundary="${boundary}"\r\n\r\n`,
    ...parts.flatMap((part): readonly Piece[] => [`--${boundary}\r\n`, ...part]),
    `--${boundary}--\r\n`,
  ]
}

/** Text in UTF-8 as a part. Its pieces are in quoted-printable already, and the last ends a line. */
export const textPart = (type: 'text/plain' | 'text/html', body: readonly Piece[]): readonly Piece[] => [
  `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`,
  ...body,
]
