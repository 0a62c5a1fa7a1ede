/** Says how far a long command has come. */
export interface Progress {
  readonly update: (message: string) => void
  /** Takes the line away again. */
  readonly clear: () => void
}

/** One line that is rewritten in place on a terminal; nothing at all where the stream is no terminal. */
export const terminalProgress = (stream: NodeJS.WriteStream): Progress =>
  stream.isTTY
    ? {
        update: (message) => {
          stream.cursorTo(0)
          stream.write(message.slice(0, Math.max(0, stream.columns - 1)))
          stream.clearLine(1)
        },
        clear: () => {
          stream.cursorTo(0)
          stream.clearLine(0)
        },
      }
    : {update: () => undefined, clear: () => undefined}
