import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {readArchive, type Archive} from '../../lake/archive/read-archive.ts'
import {temporaryFolder, writeDataset} from './dataset.ts'
import {serveContentLake, type TestLake, type TestLakeBehaviour} from './content-lake.ts'
import {hashesIn, runExportCommand} from './run.ts'

let archive: Archive
let dataset: string
let out: string
let lake: TestLake | undefined

beforeAll(async () => {
  dataset = await writeDataset(await temporaryFolder())
  archive = await readArchive(dataset)
})

beforeEach(async () => {
  out = join(await temporaryFolder(), 'out')
})

afterEach(async () => {
  await lake?.close()
  lake = undefined
})

const image = (file: string) => archive.assets.get(`image-${file.replace(/\.(\w+)$/, '-$1')}`)

const exportFrom = async (behaviour: Partial<TestLakeBehaviour>, ...args: string[]) => {
  lake = await serveContentLake({documents: () => archive.documents, image, ...behaviour})
  return runExportCommand(
    [
      ...['--project', 'local', '--dataset-name', 'production', '--api-host', lake.url],
      ...['--token-env', 'EXPORT_TEST_TOKEN', '--out', out, ...args],
    ],
    {EXPORT_TEST_TOKEN: 'sk-a-secret-of-the-test'},
  )
}

/** The files of both issues, and what their manifests say but for who vouches for the checks. */
const bundlesIn = async (folder: string) => {
  const manifest = JSON.parse(await readFile(join(folder, 'issue-2', 'manifest.json'), 'utf8')) as {
    quotes: {history: string}
  }
  const files = Object.entries(await hashesIn(folder)).filter(([path]) => !path.endsWith('manifest.json'))
  const {history, ...quotes} = manifest.quotes
  return {history, manifest: {...manifest, quotes}, files: Object.fromEntries(files)}
}

describe('a Content Lake over HTTP', () => {
  it('gives the bundle that the archive of the same documents gives', async () => {
    const hosted = await exportFrom({}, '--issue', 'all')
    expect(hosted.code, hosted.stderr).toBe(0)
    const fromArchive = join(await temporaryFolder(), 'out')
    await runExportCommand(['--dataset', dataset, '--issue', 'all', '--out', fromArchive])
    const [{history: asked, ...here}, {history: none, ...there}] = await Promise.all([
      bundlesIn(out),
      bundlesIn(fromArchive),
    ])
    expect(here).toEqual(there)
    expect([asked, none]).toEqual(['transactions', 'none'])
  })

  it('is asked for published documents, with the token, at a named API version', async () => {
    await exportFrom({}, '--issue', '1')
    expect(lake?.seen.length).toBeGreaterThan(2)
    for (const {authorization, perspective, path} of lake?.seen ?? []) {
      expect(authorization).toBe('Bearer sk-a-secret-of-the-test')
      expect(perspective).toBe('published')
      expect(path).toMatch(/^\/v2025-02-19\/data\/query\/production/)
    }
  })

  it('is read again when a document changed meanwhile, so that the bundle is of one moment', async () => {
    const changed = archive.documents.map((document) =>
      document._id === 'issue-1'
        ? {...document, _rev: 'later', preheader: 'Words that came in late'}
        : document,
    )
    const {code} = await exportFrom(
      {documents: (request) => (request <= 2 ? archive.documents : changed)},
      '--issue',
      '1',
    )
    expect(code).toBe(0)
    expect(await readFile(join(out, 'issue-1', 'email.html'), 'utf8')).toContain('Words that came in late')
    expect(await readFile(join(out, 'issue-1', 'manifest.json'), 'utf8')).toContain('"later"')
  })

  it('that never stands still is given up on, with nothing written', async () => {
    const {code, stderr} = await exportFrom(
      {
        documents: (request) => archive.documents.map((document) => ({...document, _rev: `at-${request}`})),
      },
      '--issue',
      '1',
    )
    expect(code).toBe(3)
    expect(stderr).toContain('being published while they are read')
    expect(await hashesIn(out)).toEqual({})
  })

  it.each([
    [401, JSON.stringify({statusCode: 401, error: 'Unauthorized', message: 'Session not found'})],
    [404, JSON.stringify({statusCode: 404, error: 'Not Found', message: 'Dataset not found'})],
    [200, 'this is no JSON'],
  ])(
    'that answers %i with %s can’t be read: exit code 3, and no token in the message',
    async (status, body) => {
      const {code, stderr, stdout} = await exportFrom({failure: {status, body}}, '--json')
      expect(code).toBe(3)
      expect(stderr).toContain('can’t be read')
      expect(stderr + stdout).not.toContain('sk-a-secret')
      expect(JSON.parse(stdout)).toMatchObject({ok: false, error: {code: 'SOURCE_UNREACHABLE'}})
      expect(await hashesIn(out)).toEqual({})
    },
  )

  it('that isn’t there can’t be read', async () => {
    const {code, stderr} = await runExportCommand([
      ...['--project', 'local', '--dataset-name', 'production', '--api-host', 'http://127.0.0.1:9'],
      ...['--out', out],
    ])
    expect(code, stderr).toBe(3)
  })

  it('that lacks an image gives no bundle', async () => {
    const {code} = await exportFrom({image: () => undefined}, '--issue', '2')
    expect([code, await hashesIn(out)]).toEqual([3, {}])
  })

  it('whose image is not the one its id names gives no bundle', async () => {
    const {code, stderr} = await exportFrom({image: () => Buffer.from('something else')}, '--issue', '2')
    expect([code, await hashesIn(out)]).toEqual([2, {}])
    expect(stderr).toContain('checksum')
  })
})
