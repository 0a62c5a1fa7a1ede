/** The documents can't be had now: no connection, no permission, or an answer that is none. */
export class SourceUnreachable extends Error {
  readonly code = 'SOURCE_UNREACHABLE'

  constructor(source: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(
      `The ${source} can’t be read (${reason}). Check the address, the token and the network, then run the export again.`,
      {cause},
    )
    this.name = 'SourceUnreachable'
  }
}
