import {decodeQuotedPrintable} from './quoted-printable.ts'

/** A mail as it is sent, taken apart as far as preflight looks. Each character is a byte (latin-1). */
export interface SentMessage {
  readonly headers: readonly {readonly name: string; readonly value: string}[]
  /** The alternatives in their order. */
  readonly parts: readonly MessagePart[]
}

interface MessagePart {
  /** Such as `text/plain`, in lower case. */
  readonly type: string
  /** The part's text, decoded, its lines ended by LF. */
  readonly text: string
}

/** Takes a mail apart: its headers unfolded, and the text parts within whatever multiparts there are. */
export const readMessage = (source: string): SentMessage => {
  const {headers, body} = split(source)
  return {headers, parts: partsOf(headers, body)}
}

type Headers = SentMessage['headers']

const headerOf = (headers: Headers, name: string): string | undefined =>
  headers.find((header) => header.name.toLowerCase() === name)?.value

const split = (source: string): {readonly headers: Headers; readonly body: string} => {
  const end = source.indexOf('\r\n\r\n')
  const head = (end < 0 ? source : source.slice(0, end)).replaceAll(/\r\n(?=[ \t])/g, '')
  const headers = head.split('\r\n').map((line) => {
    const colon = line.indexOf(':')
    return {name: line.slice(0, colon), value: line.slice(colon + 1).trim()}
  })
  return {headers, body: end < 0 ? '' : source.slice(end + 4)}
}

const partsOf = (headers: Headers, body: string): readonly MessagePart[] => {
  const contentType = headerOf(headers, 'content-type') ?? 'text/plain'
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase()
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1]
  if (type.startsWith('multipart/') && boundary !== undefined) {
    const [, ...sections] = `\r\n${body}`.split(`\r\n--${boundary}`)
    return sections
      .filter((section) => !section.startsWith('--'))
      .flatMap((section) => {
        const inner = split(section.replace(/^[ \t]*\r\n/, ''))
        return partsOf(inner.headers, inner.body)
      })
  }
  if (!type.startsWith('text/')) return []
  const encoding = (headerOf(headers, 'content-transfer-encoding') ?? '7bit').toLowerCase()
  return [{type, text: new TextDecoder().decode(bytesOf(encoding, body)).replaceAll('\r\n', '\n')}]
}

const bytesOf = (encoding: string, body: string): Uint8Array => {
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(body)
  const binary = encoding === 'base64' ? atob(body.replaceAll(/\s/g, '')) : body
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
