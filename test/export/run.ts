import {execFile} from 'node:child_process'
import {createHash} from 'node:crypto'
import {readdir, readFile} from 'node:fs/promises'
import {join, relative} from 'node:path'

export interface CommandResult {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

const root = join(import.meta.dirname, '../..')

/** Runs `npm run export`'s command in a process of its own. */
export const runExportCommand = (
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<CommandResult> => runCommand('export', args, environment)

/** Runs a command of `scripts/` in a process of its own. */
export const runCommand = (
  name: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<CommandResult> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [`scripts/${name}.ts`, ...args],
      {cwd: root, env: {...process.env, ...environment}, maxBuffer: 1e8},
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
        resolve({code, stdout, stderr})
      },
    )
  })

/** Path and SHA-256 of every file below a folder, by path; empty where there is none. */
export const hashesIn = async (folder: string): Promise<Record<string, string>> => {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => [])
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted()
  const hashed = files.map(async (file) => {
    const bytes = await readFile(join(folder, file))
    return [file, createHash('sha256').update(bytes).digest('hex')] as const
  })
  return Object.fromEntries(await Promise.all(hashed))
}
