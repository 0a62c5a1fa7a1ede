/** The maildir can't be used. The message that was being written is not in it. */
export class MaildirError extends Error {
  readonly code = 'MAILDIR'

  constructor(message: string, cause?: unknown) {
    super(message, {cause})
    this.name = 'MaildirError'
  }
}
