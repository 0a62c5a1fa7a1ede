import {readFile, stat, writeFile, mkdir, rename, rm} from 'node:fs/promises'
import {join} from 'node:path'
import sharp from 'sharp'
import {beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {importableSample, temporaryFolder, writeDataset} from './dataset.ts'
import {hashesIn, runExportCommand} from './run.ts'

let dataset: string
let out: string

beforeAll(async () => {
  dataset = await writeDataset(await temporaryFolder())
})

beforeEach(async () => {
  out = join(await temporaryFolder(), 'out')
})

const exportTo = (folder: string, ...args: string[]) =>
  runExportCommand(['--dataset', dataset, '--out', folder, ...args])

interface ManifestFile {
  readonly path: string
  readonly size: number
  readonly sha256: string
}

const readManifest = async (folder: string) =>
  JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
    files: ManifestFile[]
    documents: {_id: string; _rev: string}[]
  }

describe('a bundle', () => {
  it('holds the mail, its text, the page, the images and a manifest that is true of them', async () => {
    const {code, stdout} = await exportTo(out, '--issue', '2')
    expect(code, stdout).toBe(0)
    const bundle = join(out, 'issue-2')
    const hashes = await hashesIn(bundle)
    const {files, documents} = await readManifest(bundle)
    const images = Object.keys(hashes).filter((path) => path.startsWith('images/'))
    expect(Object.keys(hashes)).toEqual(
      [...images, 'email.eml', 'email.html', 'email.txt', 'manifest.json', 'web.html'].toSorted(),
    )
    expect(images.length).toBeGreaterThan(0)
    expect(Object.fromEntries(files.map(({path, sha256}) => [path, sha256]))).toEqual(
      Object.fromEntries(Object.entries(hashes).filter(([path]) => path !== 'manifest.json')),
    )
    for (const {path, size} of files) expect((await stat(join(bundle, path))).size).toBe(size)
    expect(documents.map(({_id}) => _id)).toEqual(
      expect.arrayContaining(['newsletter', 'issue-2', 'essay-cells']),
    )
    expect(documents.every(({_rev}) => _rev !== '')).toBe(true)
  })

  it('names in the mail images that are in it, with at least twice the pixels of their display size', async () => {
    await exportTo(out, '--issue', '2')
    const mail = await readFile(join(out, 'issue-2', 'email.html'), 'utf8')
    const shown = [...mail.matchAll(/<img\s[^>]*>/g)].map(([tag]) => ({
      src: /src="([^"]*)"/.exec(tag)?.[1] ?? '',
      width: Number(/width="(\d+)"/.exec(tag)?.[1]),
      height: Number(/height="(\d+)"/.exec(tag)?.[1]),
    }))
    expect(shown.length).toBeGreaterThan(0)
    for (const {src, width, height} of shown) {
      expect(src).toMatch(/^https:\/\/weekly\.example\/issue-2\/images\/[\w.-]+$/)
      const file = await readFile(join(out, 'issue-2', 'images', src.split('/').at(-1) ?? ''))
      const metadata = await sharp(file).metadata()
      expect(metadata.width).toBeGreaterThanOrEqual(width * 2)
      expect(metadata.width / metadata.height).toBeCloseTo(width / height, 1)
    }
  })

  it('changes no byte when it is written again, and is not even touched', async () => {
    await exportTo(out, '--issue', 'all')
    const before = await hashesIn(out)
    const {mtimeMs} = await stat(join(out, 'issue-2', 'email.html'))
    const {code, stdout} = await exportTo(out, '--issue', 'all')
    expect([code, await hashesIn(out)]).toEqual([0, before])
    expect((await stat(join(out, 'issue-2', 'email.html'))).mtimeMs).toBe(mtimeMs)
    expect(stdout).toContain('0 written, 2 unchanged, 0 refused')
  })

  it('is listed in the index, beside those that earlier runs wrote', async () => {
    await exportTo(out, '--issue', '1')
    await exportTo(out, '--issue', '2')
    const index = await readFile(join(out, 'index.html'), 'utf8')
    expect(index).toContain('https://weekly.example/issue-1/web.html')
    expect(index).toContain('https://weekly.example/issue-2/web.html')
  })
})

describe('choosing', () => {
  it.each([
    ['2', ['issue-2']],
    ['the-first-issue', ['issue-1']],
    ['latest', ['issue-2']],
    ['all', ['issue-1', 'issue-2']],
  ])('--issue %s exports %j', async (which, folders) => {
    expect((await exportTo(out, '--issue', which)).code).toBe(0)
    const written = new Set(Object.keys(await hashesIn(out)).map((path) => path.split('/')[0]))
    expect([...written].filter((name) => name?.startsWith('issue-'))).toEqual(folders)
  })

  it('leaves drafts and issues that are being drafted out, and says so', async () => {
    const [newsletter, ...others] = importableSample()
    const draft = {_id: 'drafts.issue-2', _type: 'issue', _rev: 'r', number: 2, title: 'Unseen words'}
    const drafting = {
      _id: 'issue-3',
      _type: 'issue',
      _rev: 'r',
      number: 3,
      title: 'Later',
      status: 'drafting',
    }
    const file = await writeDataset(await temporaryFolder(), [newsletter!, ...others, draft, drafting])
    const all = await runExportCommand(['--dataset', file, '--issue', 'all', '--out', out])
    expect(all.code, all.stderr).toBe(0)
    expect(all.stdout).toContain('1 still being drafted, left out')
    expect(await readFile(join(out, 'issue-2', 'email.html'), 'utf8')).not.toContain('Unseen words')
    const one = await runExportCommand(['--dataset', file, '--issue', '3', '--out', out])
    expect(one.code).toBe(1)
    expect(one.stdout).toContain('contract/not-ready')
    expect(Object.keys(await hashesIn(out)).some((path) => path.startsWith('issue-3'))).toBe(false)
  })
})

describe('--json', () => {
  it('prints one object that says what was written', async () => {
    const {code, stdout, stderr} = await exportTo(out, '--issue', 'all', '--json')
    expect(code).toBe(0)
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      counts: {in: 2, exported: 2, unchanged: 0, refused: 0, drafting: 0},
      issues: [
        {outcome: 'exported', change: 'created', manifest: {issue: {number: 1}}},
        {outcome: 'exported', change: 'created', manifest: {issue: {number: 2}}},
      ],
    })
    expect(stderr).toContain('2 written')
  })

  it('prints one object for bad usage too', async () => {
    const {code, stdout} = await runExportCommand(['--json', '--nonsense'])
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ok: false, error: {code: 'BAD_USAGE'}})
  })
})

describe('--dry-run', () => {
  it('says what it would write and makes not even the folder', async () => {
    const {code, stdout} = await exportTo(out, '--issue', 'all', '--dry-run')
    expect(code).toBe(0)
    expect(stdout).toContain('2 would be written')
    await expect(stat(out)).rejects.toThrow('ENOENT')
  })
})

describe('refusing', () => {
  it('names document, field and next step, writes nothing of that issue, and keeps what was there', async () => {
    await exportTo(out, '--issue', '2')
    const before = await hashesIn(out)
    const broken = importableSample().map((document) =>
      document._id === 'issue-2' ? {...document, preheader: ''} : document,
    )
    const file = await writeDataset(await temporaryFolder(), broken)
    const {code, stdout} = await runExportCommand(['--dataset', file, '--issue', '2', '--out', out])
    expect(code).toBe(1)
    expect(stdout).toContain('issue-2 preheader')
    expect(await hashesIn(out)).toEqual(before)
  })

  it('exports the others when one of all is refused, with exit code 1', async () => {
    const broken = importableSample().map((document) =>
      document._id === 'issue-2' ? {...document, essays: []} : document,
    )
    const file = await writeDataset(await temporaryFolder(), broken)
    const {code, stdout} = await runExportCommand([
      '--dataset',
      file,
      '--issue',
      'all',
      '--out',
      out,
      '--json',
    ])
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ok: false, counts: {in: 2, exported: 1, refused: 1}})
    expect(Object.keys(await hashesIn(out))).toContain('issue-1/email.html')
  })

  it('takes neither of two issues with one number', async () => {
    const twin = {...importableSample().find(({_id}) => _id === 'issue-2')!, _id: 'issue-2-again'}
    const file = await writeDataset(await temporaryFolder(), [...importableSample(), twin])
    const {code, stdout} = await runExportCommand(['--dataset', file, '--issue', '2', '--out', out])
    expect(code).toBe(1)
    expect(stdout).toContain('export/duplicate-number')
    expect(stdout).toContain('issue-2-again')
    expect(Object.keys(await hashesIn(out))).toEqual([])
  })
})

describe('the folder', () => {
  it('gets its bundle back after a run that was cut off between the two renames', async () => {
    await exportTo(out, '--issue', '2')
    const before = await hashesIn(join(out, 'issue-2'))
    await rename(join(out, 'issue-2'), join(out, '.issue-2.previous'))
    await mkdir(join(out, '.issue-2.new'))
    await writeFile(join(out, '.issue-2.new', 'email.html'), 'half')
    await writeFile(join(out, '.export.lock'), '999999999')
    const {code, stdout} = await exportTo(out, '--issue', '1')
    expect([code, await hashesIn(join(out, 'issue-2'))]).toEqual([0, before])
    expect(stdout).toContain('cut off')
    expect(Object.keys(await hashesIn(out)).filter((path) => path.startsWith('.'))).toEqual([])
  })

  it('is not written by two exports at once', async () => {
    await mkdir(out, {recursive: true})
    await writeFile(join(out, '.export.lock'), String(process.pid))
    const {code, stderr} = await exportTo(out, '--issue', '1')
    expect(code).toBe(2)
    expect(stderr).toContain('Another export')
    await rm(join(out, '.export.lock'))
    expect((await exportTo(out, '--issue', '1')).code).toBe(0)
  })

  it('keeps what is no bundle of ours', async () => {
    await mkdir(join(out, 'issue-1'), {recursive: true})
    await writeFile(join(out, 'issue-1', 'novel.txt'), 'mine')
    const {code, stderr} = await exportTo(out, '--issue', '1')
    expect(code).toBe(2)
    expect(stderr).toContain('Move it away')
    expect(Object.keys(await hashesIn(out))).toEqual(['issue-1/novel.txt'])
  })

  it('that is a file, or on a path through one, is a clear error', async () => {
    await writeFile(out, '')
    for (const folder of [out, join(out, 'deeper')]) {
      const {code, stderr} = await exportTo(folder, '--issue', '1')
      expect(code).toBe(2)
      expect(stderr).toContain('Choose another --out')
    }
  })

  it('in a place where nothing can be made is a clear error', async () => {
    const {code, stderr} = await exportTo('/sys/newsletter', '--issue', '1')
    expect(code).toBe(2)
    expect(stderr).toContain('/sys/newsletter can’t be written')
    expect(stderr).toContain('Choose another --out')
  })
})

describe('usage', () => {
  it.each([
    [['--nonsense'], 'nonsense'],
    [['stray'], 'stray'],
    [['--issue', '77', '--dataset'], 'dataset'],
    [['--issue', ''], '--issue is empty'],
    [['--project', 'abc'], '--dataset-name'],
    [['--dataset-name', 'production'], '--project'],
    [['--project', 'abc', '--dataset', 'x.ndjson'], 'not both'],
    [['--project', 'Ab/../c', '--dataset-name', 'production'], 'no project id'],
    [['--project', 'abc', '--dataset-name', '../x'], 'no dataset name'],
    [['--project', 'abc', '--dataset-name', 'x', '--api-host', 'ftp://x'], '--api-host'],
    [['--project', 'abc', '--dataset-name', 'x', '--token-env', 'NOT_SET_ANYWHERE'], 'NOT_SET_ANYWHERE'],
  ])('%j is refused with a word on it', async (args, word) => {
    const {code, stderr, stdout} = await runExportCommand(args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(word)
    expect(stderr).toContain('--help')
  })

  it('says which issues there are when the one asked for is not', async () => {
    const {code, stderr} = await exportTo(out, '--issue', '77')
    expect(code).toBe(2)
    expect(stderr).toContain('number 1, 2')
  })

  it('has a help text that names every option', async () => {
    const {code, stdout} = await runExportCommand(['--help'])
    expect(code).toBe(0)
    for (const option of [
      'dataset',
      'project',
      'dataset-name',
      'api-host',
      'token-env',
      'issue',
      'out',
      'json',
      'dry-run',
    ]) {
      expect(stdout).toContain(`--${option}`)
    }
  })
})
