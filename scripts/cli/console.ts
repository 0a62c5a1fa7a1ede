/** Where a command reads from and writes to. */
export interface Console {
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WriteStream
  /** Prints a result: as JSON where that was asked for, else in words. */
  readonly tell: (result: unknown, words: string) => void
  /** Says something on the way, for people. */
  readonly say: (words: string) => void
}

/** The process's own. With `json`, stdout carries results alone. */
export const processConsole = (json: boolean): Console => {
  const {stdin, stdout, stderr} = process
  return {
    stdin,
    stdout,
    stderr,
    tell: (result, words) => stdout.write(json ? `${JSON.stringify(result)}\n` : `${words}\n`),
    say: (words) => stderr.write(`${words}\n`),
  }
}
