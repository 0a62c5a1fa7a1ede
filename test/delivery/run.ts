import {execFile} from 'node:child_process'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {CommandResult} from '../export/run.ts'

export const root = join(import.meta.dirname, '../..')

/** Runs `npm run deliver`'s command in a process of its own. */
export const runDeliver = (
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<CommandResult> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['scripts/deliver.ts', ...args],
      {cwd: root, env: {...process.env, ...environment}, maxBuffer: 1e8},
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
        resolve({code, stdout, stderr})
      },
    )
  })

/** Writes a file of readers with these addresses. */
export const writeReaders = async (file: string, addresses: readonly string[]): Promise<string> => {
  const lines = addresses.map(
    (email, at) => `${email},Reader ${at},Reader,https://lists.example/u?reader=${at}&key=k`,
  )
  await writeFile(file, `email,name,first_name,unsubscribe_url\n${lines.join('\n')}\n`)
  return file
}
