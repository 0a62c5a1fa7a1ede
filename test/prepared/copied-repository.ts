import {execFile} from 'node:child_process'
import {cp, mkdir, mkdtemp, readdir, realpath, rm, symlink} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {CommandResult} from '../export/run.ts'

const root = join(import.meta.dirname, '../..')
/** What commands are not made from. */
const left = new Set(['node_modules', 'test', 'dist', 'out', 'docs'])

/** A copy of everything that commands are made from, so that a test may change it. Packages are links to the real ones. */
export interface CopiedRepository {
  readonly folder: string
  readonly prepared: string
  readonly run: (
    script: string,
    args?: readonly string[],
    environment?: NodeJS.ProcessEnv,
  ) => Promise<CommandResult>
  readonly remove: () => Promise<void>
}

export const copyRepository = async (): Promise<CopiedRepository> => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'repository-')))
  for (const name of await readdir(root))
    if (!left.has(name) && !name.startsWith('.'))
      await cp(join(root, name), join(folder, name), {recursive: true})
  await mkdir(join(folder, 'node_modules'))
  for (const name of await readdir(join(root, 'node_modules')))
    if (name !== '.cache') await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  const run: CopiedRepository['run'] = (script, args = [], environment = {}) =>
    new Promise((resolve) => {
      execFile(
        process.execPath,
        [script, ...args],
        {cwd: folder, env: {...process.env, NO_COLOR: '1', ...environment}, maxBuffer: 1e8},
        (error, stdout, stderr) => {
          const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
          resolve({code, stdout, stderr})
        },
      )
    })
  return {
    folder,
    prepared: join(folder, 'node_modules/.cache/commands/export.prepared'),
    run,
    remove: () => rm(folder, {recursive: true}),
  }
}
