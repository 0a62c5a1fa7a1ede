import {encode, wrap} from 'nodemailer/lib/qp'

/** A line of quoted-printable and the `=` of a soft break make 76, the most that RFC 2045 lets a line have. */
const LINE = 75

/** A line that stands as it is. */
const isPlain = /^(?:[\t\x20-\x3c\x3e-\x7e]{0,74}[\x21-\x3c\x3e-\x7e])?$/

/**
 * Text in quoted-printable, in lines that end in CRLF. Before and after it a soft break may stand, so that what is encoded in
 * pieces, each alone, can be put together.
 */
export const quotedPrintable = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => (isPlain.test(line) ? line : wrap(encode(line), LINE)))
    .join('\r\n')

/** A line break that isn't there when the text is read. */
export const SOFT_BREAK = '=\r\n'
