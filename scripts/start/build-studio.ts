import {execFile} from 'node:child_process'
import {readdir, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {promisify} from 'node:util'

/** What goes into the Studio's build. */
const sources = [
  'newsletter',
  'plugins',
  'schemas',
  'lake/multiplex',
  'sanity.config.ts',
  'sanity.lake.ts',
  'package-lock.json',
]

/** Builds the Studio into `dist`, unless what is there is newer than everything that goes into it. */
export const buildStudio = async (root: string, say: (words: string) => void): Promise<string> => {
  const folder = join(root, 'dist')
  const built = (await stat(join(folder, 'index.html')).catch(() => undefined))?.mtimeMs ?? 0
  const changed = Math.max(...(await Promise.all(sources.map((source) => newestIn(join(root, source))))))
  if (built > changed) return folder
  say('Building the Studio; this takes a minute, the first time only.')
  await promisify(execFile)(
    process.execPath,
    [join(root, 'node_modules/.bin/sanity'), 'build', folder, '--yes'],
    {
      cwd: root,
      env: {...process.env, NODE_ENV: 'production'},
    },
  )
  return folder
}

const newestIn = async (path: string): Promise<number> => {
  const there = await stat(path).catch(() => undefined)
  if (there === undefined) return 0
  if (!there.isDirectory()) return there.mtimeMs
  const names = await readdir(path)
  return Math.max(0, ...(await Promise.all(names.map((name) => newestIn(join(path, name))))))
}
