import {mkdir, readdir, readFile, rm, stat, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {decodePrepared, encodePrepared, type Prepared} from '../../scripts/prepared/prepared-file.ts'
import {hashesIn} from '../export/run.ts'
import {copyRepository, type CopiedRepository} from './copied-repository.ts'

let copy: CopiedRepository
/** As it was prepared; each test begins with it. */
let whole: Buffer

beforeAll(async () => {
  copy = await copyRepository()
  // So that a trace has something to show that is no message of ours.
  await edit('scripts/export/options.ts', (text) =>
    text.replace(
      '  if (values.help)',
      `  if (argv.includes('--issue=break')) throw new TypeError('broken on purpose')\n  if (values.help)`,
    ),
  )
  const {code, stderr} = await copy.run('scripts/prepare.ts')
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  whole = await readFile(copy.prepared)
  // A whole repository to copy and to compile.
}, 120_000)
afterAll(() => copy.remove())
beforeEach(() => writeFile(copy.prepared, whole))

const path = (file: string) => join(copy.folder, file)

const edit = async (file: string, change: (text: string) => string) => {
  const before = await readFile(path(file), 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  await writeFile(path(file), after)
}

const parts = (): Prepared => decodePrepared(whole)!

const rewrite = (change: Partial<Prepared>) =>
  writeFile(copy.prepared, encodePrepared({...parts(), ...change}))

const HELP = 'Exports published issues'

/** The prepared code says something else: whoever runs it can be told from who runs the sources. */
const marked = () => ({
  code: parts().code.replace(HELP, 'EXPORTS PUBLISHED ISSUES'),
  compiled: Buffer.alloc(0),
})

const helpOf = async (environment: NodeJS.ProcessEnv = {}) => {
  const {code, stdout, stderr} = await copy.run('scripts/export.ts', ['--help'], environment)
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  return stdout.slice(0, HELP.length)
}

const FROM_SOURCES = HELP
const PREPARED = HELP.toUpperCase()

describe('a prepared export', () => {
  it.each([
    ['every issue', '--issue all'],
    ['one of them, as JSON', '--issue latest --json'],
    ['one that is not there', '--issue 7000'],
    ['an archive that is not there, as JSON', '--dataset nowhere.tar.gz --json'],
    ['a lake that does not answer', '--project p --dataset-name d --api-host http://127.0.0.1:9'],
  ])('writes the bytes and says the words that its sources do when asked for %s', async (_, words) => {
    const runs = []
    for (const environment of [{}, {PREPARED: 'off'}]) {
      await rm(path('out'), {recursive: true, force: true})
      const result = await copy.run('scripts/export.ts', words.split(' '), environment)
      runs.push({...result, files: await hashesIn(path('out'))})
    }
    expect(runs[0]).toEqual(runs[1])
  })

  it('is what runs, unless the environment says otherwise', async () => {
    await rewrite(marked())
    expect(await helpOf()).toBe(PREPARED)
    expect(await helpOf({PREPARED: 'off'})).toBe(FROM_SOURCES)
  })

  it('names the files that were written where something breaks', async () => {
    const {code, stderr} = await copy.run('scripts/export.ts', ['--issue=break'])
    const line = (await readFile(path('scripts/export/options.ts'), 'utf8'))
      .split('\n')
      .findIndex((text) => text.includes('broken on purpose'))
    expect(code).toBe(70)
    expect(stderr).toContain('TypeError: broken on purpose')
    expect(stderr).toContain(`at parseExportOptions (scripts/export/options.ts:${line + 1}:`)
  })

  it('names itself where something breaks and its map is gone', async () => {
    await rewrite({map: 'gone.map'})
    const {code, stderr} = await copy.run('scripts/export.ts', ['--issue=break'])
    expect(code).toBe(70)
    expect(stderr).toMatch(/at parseExportOptions \(.*export\.cjs:\d+:\d+\)/)
  })
})

describe('sources run instead of what was prepared', () => {
  it.each(['newsletter/render/phrases.ts', 'scripts/prepared/bundle-command.ts', 'package-lock.json'])(
    'when %s was changed, and the change hidden',
    async (file) => {
      await rewrite(marked())
      const {atime, mtime} = await stat(path(file))
      const before = await readFile(path(file), 'utf8')
      await edit(file, (text) => text.replace('e', 'E'))
      await utimes(path(file), atime, mtime)
      expect(await helpOf()).toBe(FROM_SOURCES)
      // The same words in a file of another time and place are the same source.
      await rm(path(file))
      await writeFile(path(file), before)
      expect(await helpOf()).toBe(PREPARED)
    },
  )

  it('when a file of a package is gone', async () => {
    const inputs = Object.entries(parts().inputs)
    expect(inputs.map(([file]) => file.replace(/^.*node_modules\//, ''))).toEqual(
      expect.arrayContaining(['zod/package.json', 'groq-js/package.json', 'groq-js/dist/index.js']),
    )
    await rewrite({
      ...marked(),
      inputs: Object.fromEntries([...inputs, ['node_modules/gone.js', {stamp: '', hash: ''}]]),
    })
    expect(await helpOf()).toBe(FROM_SOURCES)
  })

  it('on another Node', async () => {
    await rewrite({...marked(), runtime: 'v24.0.0 linux x64'})
    expect(await helpOf()).toBe(FROM_SOURCES)
  })

  it.each([
    ['nothing', () => Buffer.alloc(0)],
    ['half of it', () => whole.subarray(0, whole.byteLength / 2)],
    ['all but a byte', () => whole.subarray(0, -1)],
    ['something else', () => Buffer.from('{}\n')],
  ])('when %s is in the file', async (_, content) => {
    await writeFile(copy.prepared, content())
    expect(await helpOf()).toBe(FROM_SOURCES)
  })
})

describe('what V8 compiled', () => {
  it.each([
    ['is damaged', () => Buffer.alloc(parts().compiled.byteLength, 7)],
    ['is missing', () => Buffer.alloc(0)],
  ])('is done without where it %s', async (_, compiled) => {
    await rewrite({compiled: compiled()})
    expect(await helpOf()).toBe(HELP)
  })
})

describe('preparing', () => {
  it('never fails an install, and leaves what was there', async () => {
    const folder = path('node_modules/.cache/commands')
    await edit('scripts/export/options.ts', (text) => `${text}\nimport.meta.dirname\n`)
    const {code, stderr} = await copy.run('scripts/prepare.ts')
    expect(code).toBe(0)
    expect(stderr).toMatch(/^prepare: commands will start from their sources.*options\.ts.*import\.meta/)
    expect(await readFile(copy.prepared)).toEqual(whole)
    expect((await readdir(folder)).toSorted()).toEqual([
      expect.stringMatching(/^export-.*\.map$/),
      'export.prepared',
    ])
    await edit('scripts/export/options.ts', (text) => text.replace('\nimport.meta.dirname\n', ''))
  })

  it('gives up where it can’t write', async () => {
    const folder = path('node_modules/.cache/commands')
    await rm(folder, {recursive: true})
    await writeFile(folder, 'no folder')
    const {code, stderr} = await copy.run('scripts/prepare.ts')
    expect(code).toBe(0)
    expect(stderr).toMatch(/^prepare: commands will start from their sources/)
    expect((await copy.run('scripts/export.ts', ['--help'])).stdout).toContain(HELP)
    await rm(folder)
    await mkdir(folder)
  })
})
