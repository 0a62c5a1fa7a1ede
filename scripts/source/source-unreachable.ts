/** The documents can't be had now: no connection, no permission, or an answer that is none. */
export class SourceUnreachable extends Error {
  readonly code = 'SOURCE_UNREACHABLE'

  /** @param token - Left out of the message, even where a server's answer repeats it. */
  constructor(source: string, cause: unknown, token = '') {
    const reason = reasonOf(cause)
    super(
      `The ${source} can’t be read (${token === '' ? reason : reason.replaceAll(token, '…')}). Check the address, the token and the network, then try again.`,
      {cause},
    )
    this.name = 'SourceUnreachable'
  }
}

/** What happened, in one line. "fetch failed" alone says nothing; its cause does. */
const reasonOf = (cause: unknown): string => {
  if (!(cause instanceof Error)) return inOneLine(String(cause))
  const inner = cause.cause instanceof Error ? cause.cause.message : ''
  return inOneLine(
    inner === '' || cause.message.includes(inner) ? cause.message : `${cause.message}: ${inner}`,
  )
}

const inOneLine = (text: string): string => {
  // A whole query in an address hides what comes after it.
  const short = text.replace(/(https?:\/\/[^\s?]+)\?\S+/g, '$1')
  const line = short.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return line.length > 300 ? `${line.slice(0, 300).toWellFormed()}…` : line
}
