import {cutAtPlaceholders, isPlaceholder, written} from '../../newsletter/placeholders.ts'
import {escapeHtml} from '../../newsletter/render/escape.ts'
import type {Placeholder} from '../../newsletter/vocabulary.ts'
import {headerDate, headerField, headerMailbox, headerPhrase, headerText} from './header.ts'
import {contentHash, type Mail, type MailHead} from './mail.ts'
import {multipart, textPart} from './multipart.ts'
import {quotedPrintable, SOFT_BREAK} from './quoted-printable.ts'
import type {InlineImage} from './inline-images.ts'
import type {Piece} from './piece.ts'
import type {Reader} from './reader.ts'

/**
 * Prepares a mail, and makes its message for one reader after another: multipart/alternative, the text first, each line ended by
 * CRLF. All but a few lines is made once.
 *
 * @param images - Images that the mail carries along; its HTML names them by `cid:`.
 */
export const messageMaker = (
  mail: Mail,
  images: readonly InlineImage[] = [],
): ((reader: Reader) => Uint8Array) => {
  const hash = contentHash(mail).slice(0, 32)
  const pieces = merged([
    ...headerPieces(mail.head),
    ...multipart(hash, [
      textPart(
        'text/plain',
        bodyPieces(mail.text, (value) => value),
      ),
      images.length === 0 ? htmlPart(mail.html) : relatedPart(hash, mail.html, images),
    ]),
  ])
  return (reader) => {
    let message = ''
    for (const piece of pieces) message += typeof piece === 'string' ? piece : piece(reader)
    return Buffer.from(message, 'latin1')
  }
}

const headerPieces = (head: MailHead): readonly Piece[] => {
  const {unsubscribeUrl} = head
  const isEachReaders = unsubscribeUrl === written('unsubscribe_url')
  const mailto = `mailto:${head.replyTo ?? head.from.email}?subject=unsubscribe`
  const unsubscribe = (url: string) => headerField('List-Unsubscribe', `<${url}>, <${mailto}>`)
  return [
    line(headerField('From', headerMailbox(head.from))),
    (reader) => line(headerField('To', headerMailbox(reader))),
    head.replyTo === null ? '' : line(headerField('Reply-To', head.replyTo)),
    line(headerField('Subject', headerText(head.subject))),
    (reader) => line(headerField('Message-ID', reader.messageId)),
    line(headerField('Date', headerDate(head.date))),
    line(headerField('List-ID', `${headerPhrase(head.list.name)} <${head.list.id}>`)),
    isEachReaders
      ? (reader) => line(unsubscribe(reader.values.unsubscribe_url))
      : line(unsubscribe(unsubscribeUrl)),
    // One click can only work where the address says who clicked. https://www.rfc-editor.org/rfc/rfc8058
    isEachReaders ? line('List-Unsubscribe-Post: List-Unsubscribe=One-Click') : '',
    line(headerField('Content-Language', head.language)),
    line('MIME-Version: 1.0'),
  ]
}

const line = (text: string): string => `${text}\r\n`

const htmlPart = (html: string) => textPart('text/html', bodyPieces(html, escapeHtml))

const relatedPart = (hash: string, html: string, images: readonly InlineImage[]) =>
  multipart(`${hash}-related`, [htmlPart(html), ...images.map(imagePart)], 'related')

const imagePart = ({contentId, contentType, fileName, bytes}: InlineImage): readonly Piece[] => [
  line(`Content-Type: ${contentType};\r\n name="${fileName}"`),
  line(`Content-ID: <${contentId}>`),
  line('Content-Transfer-Encoding: base64'),
  line(`Content-Disposition: inline;\r\n filename="${fileName}"`),
  '\r\n',
  Buffer.from(bytes)
    .toString('base64')
    .replaceAll(/.{1,76}/g, line),
]

const bodyPieces = (body: string, escape: (value: string) => string): readonly Piece[] => {
  const {texts, names} = cutAtPlaceholders(body.endsWith('\n') ? body : `${body}\n`)
  return texts.flatMap((text, at): readonly Piece[] => {
    const name = names[at]
    if (name === undefined) return [quotedPrintable(text)]
    const encoded = isPlaceholder(name) ? valueOf(name, escape) : quotedPrintable(`{{${name}}}`)
    const before = quotedPrintable(text)
    return [before, startsLine(before) ? '' : SOFT_BREAK, encoded, SOFT_BREAK]
  })
}

const startsLine = (encoded: string): boolean => encoded === '' || encoded.endsWith('\r\n')

const valueOf =
  (name: Placeholder, escape: (value: string) => string): Piece =>
  ({values}) =>
    quotedPrintable(escape(values[name]))

/** Neighbours that are the same for all, as one. */
const merged = (pieces: readonly Piece[]): readonly Piece[] => {
  const out: Piece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') out[out.length - 1] = last + piece
    else out.push(piece)
  }
  return out
}
