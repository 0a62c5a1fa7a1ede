import {execFile} from 'node:child_process'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'
import {PassThrough} from 'node:stream'

interface CommandResult {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

type Command = (
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WriteStream,
) => Promise<number>

/** Runs a command here, which spares starting a process for each of many cases. */
export const runHere = async (
  command: Command,
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<CommandResult> => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const said = Promise.all([text(stdout), text(stderr)])
  // A stream that is no terminal, which is all that commands ask of it.
  const code = await command(argv, environment, stdout, stderr as unknown as NodeJS.WriteStream)
  stdout.end()
  stderr.end()
  const [out, err] = await said
  return {code, stdout: out, stderr: err}
}

/** Runs a script as `npm run` does, in a process of its own. */
export const runScript = (script: string, argv: readonly string[]): Promise<CommandResult> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [script, ...argv],
      {cwd: join(import.meta.dirname, '../..')},
      (error, stdout, stderr) => {
        resolve({code: error === null ? 0 : Number(error.code), stdout, stderr})
      },
    )
  })
