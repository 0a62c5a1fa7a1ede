import {execFile} from 'node:child_process'
import {rm, symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {promisify} from 'node:util'

export const root = join(import.meta.dirname, '../..')

/**
 * Builds a Studio for production.
 *
 * @param folder - Where its configuration is.
 * @param out - Where it is put.
 */
export const buildStudio = async (folder: string, out: string): Promise<void> => {
  // The build looks for what it needs beside the configuration.
  if (folder !== root) {
    await rm(join(folder, 'node_modules'), {force: true})
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  }
  await promisify(execFile)(
    process.execPath,
    [join(root, 'node_modules/.bin/sanity'), 'build', out, '--yes'],
    {cwd: folder, env: {...process.env, NODE_ENV: 'production'}},
  )
}
