import {encodeWord, encodeWords, foldLines, quoteString} from 'nodemailer/lib/mime-funcs'

/** An address with the name that stands before it. */
export interface Mailbox {
  /** Empty where there is none. */
  readonly name: string
  readonly email: string
}

/** A header field, folded; without its line break. Its value is ASCII already. */
export const headerField = (name: string, value: string): string => foldLines(`${name}: ${value}`)

/** Free text in a header: other letters than ASCII's become encoded words. https://www.rfc-editor.org/rfc/rfc2047 */
export const headerText = (text: string): string =>
  LONG.test(text) ? encodeWord(text, 'Q', ENCODED_WORD) : encodeWords(text, 'Q', ENCODED_WORD, true)

/** A mailbox in a header. */
export const headerMailbox = ({name, email}: Mailbox): string =>
  name === '' ? email : `${headerPhrase(name)} <${email}>`

/** A name before angle brackets. */
export const headerPhrase = (name: string): string => {
  if (/^[\w ]+$/.test(name) && !LONG.test(name)) return name
  const isPlain = /^[\x20-\x7e]*$/.test(name) && !LONG.test(name)
  return isPlain ? quoteString(name) : encodeWord(name, 'Q', ENCODED_WORD)
}

/** A header is folded at spaces, and a line of it may have 998 characters; encoded words can be parted anywhere. */
const LONG = /\S{200}/

/** What fits into a line of 76 with the longest of our headers' names. */
const ENCODED_WORD = 52

/** An instant as RFC 5322 writes it. */
export const headerDate = (iso: string): string => new Date(iso).toUTCString().replace('GMT', '+0000')
