import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import {importableSample, temporaryFolder, writeDataset} from './dataset.ts'
import {hashesIn, runExportCommand} from './run.ts'

const ndjson = () =>
  importableSample()
    .map((document) => `${JSON.stringify(document)}\n`)
    .join('')

const cases: readonly (readonly [
  name: string,
  file: string,
  bytes: () => string | Uint8Array,
  word: string,
])[] = [
  ['a file cut off in a line', 'cut.ndjson', () => ndjson().slice(0, -40), 'line'],
  [
    'bytes that are no UTF-8',
    'latin.ndjson',
    () => Buffer.concat([Buffer.from(ndjson()), Buffer.from([0xff, 0xfe])]),
    'UTF-8',
  ],
  ['one id twice', 'twice.ndjson', () => ndjson() + JSON.stringify(importableSample()[0]), 'newsletter'],
  ['a line that is no document', 'list.ndjson', () => `${ndjson()}[1,2,3]\n`, 'line'],
  ['nothing', 'empty.ndjson', () => '', 'no document'],
  ['an archive that is no gzip', 'junk.tar.gz', () => 'not an archive', 'junk.tar.gz'],
  [
    'an archive that was cut off',
    'cut.tar.gz',
    () => gzipSync(Buffer.alloc(5000, 1)).subarray(0, 20),
    'cut.tar.gz',
  ],
  ['100 MB of one line', 'long.ndjson', () => Buffer.alloc(100_000_000, 0x61), 'line'],
  [
    'nesting without end',
    'deep.ndjson',
    () => `{"_id":"a","_type":"b","c":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n`,
    'nest',
  ],
]

describe('bad input', () => {
  it.each(cases)('%s: exit code 2, a word on it, nothing written', async (_, name, bytes, word) => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, name), bytes())
    const out = join(folder, 'out')
    const {code, stderr, stdout} = await runExportCommand(['--dataset', join(folder, name), '--out', out])
    expect([code, stdout], stderr).toEqual([2, ''])
    expect(stderr.toLowerCase()).toContain(word.toLowerCase())
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(await hashesIn(out)).toEqual({})
  })

  it('a file that is not there: exit code 2', async () => {
    const {code, stderr} = await runExportCommand(['--dataset', '/nowhere/dataset.ndjson'])
    expect(code).toBe(2)
    expect(stderr).toContain('/nowhere/dataset.ndjson')
  })

  it.each([
    ['a missing reference', 'essay-cells', 'body', undefined],
    ['an unknown block', 'essay-cells', 'body', [{_type: 'carousel', _key: 'x'}]],
    ['a script as an address', 'link-mill', 'url', 'javascript:alert(1)'],
    ['data as an address', 'link-mill', 'url', 'data:text/html,<b>'],
    ['a number for a text', 'issue-2', 'title', 7],
    ['a text for a list', 'issue-2', 'essays', 'all of them'],
  ])('%s: exit code 1, the document and the field named', async (_, id, field, value) => {
    const folder = await temporaryFolder()
    const documents = importableSample().map((document) =>
      document._id === id ? {...document, [field]: value} : document,
    )
    const out = join(folder, 'out')
    const dataset = await writeDataset(folder, documents)
    const {code, stdout} = await runExportCommand([
      '--dataset',
      dataset,
      '--issue',
      '2',
      '--out',
      out,
      '--json',
    ])
    expect(code).toBe(1)
    const report = JSON.parse(stdout) as {issues: {findings: {documentId: string; path: string}[]}[]}
    expect(
      report.issues[0]?.findings.some(({documentId, path}) => documentId === id && path.startsWith(field)),
    ).toBe(true)
    expect(await hashesIn(out)).toEqual({})
  })
})
