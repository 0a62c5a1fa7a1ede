/** What was found out can't be stored: no permission, no connection, or documents that never stand still. */
export class SourceNotWritable extends Error {
  readonly code = 'SOURCE_NOT_WRITABLE'

  /** @param token - Left out of the message, even where a server's answer repeats it. */
  constructor(source: string, cause: unknown, token = '') {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const line = (token === '' ? reason : reason.replaceAll(token, '…')).replace(/[\s\p{Cc}]+/gu, ' ').trim()
    super(
      `The ${source} can’t be written to (${line.slice(0, 300).toWellFormed()}). Give a token with the editor’s role by --token-env, then try again.`,
      {cause},
    )
    this.name = 'SourceNotWritable'
  }
}
