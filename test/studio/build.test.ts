import {execFile} from 'node:child_process'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {afterAll, beforeAll, expect, it} from 'vitest'

const root = join(import.meta.dirname, '..', '..')
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studio-'))
})
afterAll(() => rm(folder, {recursive: true}))

it('builds the Studio without a network', {timeout: 120_000}, async () => {
  await promisify(execFile)(
    process.execPath,
    [join(root, 'node_modules/.bin/sanity'), 'build', folder, '--yes'],
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
  expect(await readFile(join(folder, 'index.html'), 'utf8')).toContain('<div id="sanity">')
})
