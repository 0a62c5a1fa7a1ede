import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest'
import {launchChromium} from '../browser/launch.ts'

const root = join(import.meta.dirname, '../..')
const ORIGIN = 'https://studio.newsroom.example'
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hosted-'))
  await promisify(execFile)(
    process.execPath,
    [join(root, 'node_modules/.bin/sanity'), 'build', join(folder, 'dist'), '--yes'],
    {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        SANITY_STUDIO_PROJECT_ID: 'abc12345',
        SANITY_STUDIO_DATASET: 'newsroom',
      },
    },
  )
})
afterAll(() => rm(folder, {recursive: true}))

const textOf = async (build: string): Promise<string> => {
  const files = (await readdir(build, {recursive: true})).filter((name) => /\.(js|html|css)$/.test(name))
  return (await Promise.all(files.map((name) => readFile(join(build, name), 'utf8')))).join('\n')
}

/** What only the Studio on a lake of our own has in it: many streams over one socket, and where that lake is. */
const ours = ['/multiplex', 'lake-url']

describe('a Studio that is built for Sanity’s lake', () => {
  it('has nothing of the embedded one in it', async () => {
    const [hosted, local] = await Promise.all([textOf(join(folder, 'dist')), textOf(inject('studio'))])
    expect(ours.filter((text) => local.includes(text))).toEqual(ours)
    expect(ours.filter((text) => hosted.includes(text))).toEqual([])
    expect(hosted).toContain('abc12345')
  })

  it('talks to its project’s own host, and to nothing on this machine', async () => {
    const browser = await launchChromium()
    try {
      const page = await browser.newPage()
      const hosts = new Set<string>()
      page.on('websocket', (socket) => hosts.add(new URL(socket.url()).host))
      await page.route('**', async (route) => {
        const {origin, host, pathname} = new URL(route.request().url())
        if (origin !== ORIGIN) {
          hosts.add(host)
          return route.abort()
        }
        const file = join(folder, 'dist', pathname)
        return route.fulfill({
          path: /\.\w+$/.test(pathname) && existsSync(file) ? file : join(folder, 'dist/index.html'),
        })
      })
      const asked = page.waitForRequest((request) => new URL(request.url()).host === 'abc12345.api.sanity.io')
      await page.goto(ORIGIN)
      await asked
      expect([...hosts].filter((host) => /localhost|127\.0\.0\.1|3900/.test(host))).toEqual([])
    } finally {
      await browser.close()
    }
  })
})
