/** The command was called in a way it can't be. The message says what to write instead. */
export class UsageError extends Error {
  readonly code = 'BAD_USAGE'

  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}
