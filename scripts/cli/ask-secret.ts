import {once} from 'node:events'
import {createInterface} from 'node:readline/promises'
import {Writable} from 'node:stream'
import {UsageError} from './usage-error.ts'

/** Asks for a secret without showing it, or reads the first line of what is piped in. */
export const askSecret = async (
  question: string,
  input: NodeJS.ReadStream,
  output: NodeJS.WritableStream,
): Promise<string> => {
  const silent = new Writable({
    write: (_chunk, _encoding, done) => {
      done()
    },
  })
  const lines = createInterface({input, output: silent, terminal: input.isTTY})
  if (input.isTTY) output.write(question)
  try {
    const ended = once(lines, 'close').then(() => undefined)
    const line = await Promise.race([lines.question(''), ended])
    if (line === undefined || line === '') throw new UsageError('No password was given.')
    return line
  } finally {
    lines.close()
    if (input.isTTY) output.write('\n')
  }
}
