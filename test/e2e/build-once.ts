import {execFile} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, globSync} from 'node:fs'
import {mkdir, readdir, readFile, rename, rm, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {promisify} from 'node:util'
import type {TestProject} from 'vitest/node'

const root = join(import.meta.dirname, '../..')
const cache = join(root, 'node_modules/.cache/studio')

/** What goes into the Studio's page. */
const sources = [
  '{newsletter,plugins,schemas,lake/multiplex}/**/*.{ts,tsx}',
  'sanity.*.ts',
  'package-lock.json',
]

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the production build of the Studio is. */
    readonly studio: string
  }
}

/** Builds the Studio for all browser tests of a run, without a network, unless the very same sources were built before. */
export default async (project: TestProject): Promise<void> => {
  const folder = join(cache, await fingerprint())
  if (!existsSync(folder)) await build(folder)
  project.provide('studio', folder)
}

const fingerprint = async (): Promise<string> => {
  const files = globSync(sources, {cwd: root})
  const hash = createHash('sha256')
  for (const file of files.filter((name) => !name.includes('.test')).toSorted())
    hash
      .update(file)
      .update('\0')
      .update(await readFile(join(root, file)))
      .update('\0')
  return hash.digest('hex').slice(0, 16)
}

const build = async (folder: string): Promise<void> => {
  process.stderr.write('tests: building the Studio\n')
  await mkdir(cache, {recursive: true})
  await removeOld()
  const unfinished = `${folder}.${String(process.pid)}`
  await promisify(execFile)(
    process.execPath,
    [join(root, 'node_modules/.bin/sanity'), 'build', unfinished, '--yes'],
    {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        // Nothing listens there: whatever the build would fetch, it fails to.
        https_proxy: 'http://127.0.0.1:9',
        http_proxy: 'http://127.0.0.1:9',
      },
    },
  )
  await rename(unfinished, folder).catch((error: unknown) => {
    // Another run was first.
    if (!existsSync(folder)) throw error
  })
}

/** In milliseconds. A run beside this one may be using what it built a while ago. */
const OLD = 3_600_000

const removeOld = async (): Promise<void> => {
  for (const name of await readdir(cache)) {
    const path = join(cache, name)
    const {mtimeMs} = await stat(path)
    if (Date.now() - mtimeMs > OLD) await rm(path, {recursive: true, force: true})
  }
}
