import {createHash} from 'node:crypto'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {snapshotCommand} from '../../scripts/snapshot/snapshot-command.ts'
import type {SnapshotReport} from '../../scripts/snapshot/run-snapshot.ts'
import {docxOf, pdfOf} from '../extract/files.ts'
import {temporaryFolder} from '../export/dataset.ts'
import {startLake, type RunningLake} from '../lake/start-lake.ts'
import {runHere, runScript} from '../outbound/run-command.ts'
import {answering, redirecting, serveWeb, type WebServer} from '../outbound/web-server.ts'

let lake: RunningLake
let web: WebServer
let folder: string

const sentence = '我们缺的不是一台能演示的样机，而是一百台能连续跑三年的机床。'
const page = `<!doctype html><html lang="zh"><head><title>三年之考</title></head><body><nav>首页</nav><article><h1>三年之考</h1>
${`<p>${sentence}</p>`.repeat(6)}</article></body></html>`
const article = ['三年之考', ...Array.from({length: 6}, () => sentence)].join('\n\n')

beforeAll(async () => {
  folder = await temporaryFolder()
  lake = await startLake()
  web = await serveWeb({
    '/moved': redirecting('/page'),
    '/page': answering(200, page),
    '/copy': answering(200, page.replaceAll('三年', '五年')),
    '/pdf': (_request, response) => {
      response
        .writeHead(200, {'content-type': 'application/pdf'})
        .end(pdfOf([['Eighteen cranes stand idle.']]))
    },
    '/gone': answering(404),
    '/inside': redirecting('http://169.254.169.254/'),
    '/picture': answering(200, '<html><body><img src="scan.png"></body></html>'),
  })
  const source = (id: string, path: string, fields: object = {}) =>
    lake.client.create({
      _id: id,
      _type: 'source',
      title: id,
      url: web.origin + path,
      inLanguage: 'zh-Hans',
      ...fields,
    })
  await source('source-page', '/moved', {archiveUrl: `${web.origin}/copy`, archiveDate: '2025-11-02'})
  await source('source-pdf', '/pdf')
  await source('source-gone', '/gone')
  await source('source-inside', '/inside')
  await source('source-picture', '/picture')
  await lake.client.create({_id: 'source-paper', _type: 'source', title: 'On paper'})
  await lake.client.create({_id: 'drafts.source-draft', _type: 'source', title: 'Not published'})
})

afterAll(async () => {
  await web.close()
  await lake.stop()
})

const fromLake = () => ['--project', 'local', '--dataset-name', 'production', '--api-host', lake.server.url]

const run = (...args: readonly string[]) => runHere(snapshotCommand, [...fromLake(), ...args])

const capture = async (...args: readonly string[]): Promise<SnapshotReport> => {
  const {code, stdout, stderr} = await run('--json', '--allow-host', web.host, ...args)
  expect(code, stderr).toBe(0)
  return JSON.parse(stdout) as SnapshotReport
}

const sha = (algorithm: string, data: string | Uint8Array) => createHash(algorithm).update(data).digest('hex')

describe('npm run snapshot', () => {
  it('fetches a page and keeps its text, its sum, where it came from, and the page byte for byte', async () => {
    const {snapshot, outcome, isUnchanged} = await capture('--source', 'source-page')
    expect({outcome, isUnchanged}).toEqual({outcome: 'kept', isUnchanged: null})
    const stored = await lake.client.getDocument(snapshot._id)
    expect(stored).toMatchObject({
      _type: 'sourceSnapshot',
      source: {_ref: 'source-page'},
      text: article,
      textSha256: sha('sha256', article),
      extractor: expect.stringMatching(/^readability \d/) as string,
      method: 'fetched',
      url: `${web.origin}/page`,
      archiveUrl: `${web.origin}/copy`,
      rawFile: {_type: 'file'},
    })
    const {asset} = stored?.['rawFile'] as {asset: {_ref: string}}
    const file = await lake.client.getDocument<{url: string}>(asset._ref)
    const bytes = await fetch(file!.url.replace(/^https?:\/\/[^/]+/, lake.server.url))
    expect(asset._ref).toContain(sha('sha1', page))
    expect(await bytes.text()).toBe(page)
  })

  it('keeps the same text of one day once, and another text beside it', async () => {
    const {snapshot: first} = await capture('--source', 'source-page')
    const again = await capture('--source', 'source-page')
    expect([again.outcome, again.snapshot._id, again.isUnchanged]).toEqual(['same', first._id, true])
    const copy = await capture('--source', 'source-page', '--copy')
    expect([copy.outcome, copy.isUnchanged, copy.snapshot.sourceDate]).toEqual(['kept', false, '2025-11-02'])
    const count = 'count(*[_type == "sourceSnapshot" && source._ref == "source-page"])'
    expect(await lake.client.fetch<number>(count)).toBe(2)
  })

  it('reads what the page is: a PDF', async () => {
    const {snapshot} = await capture('--source', 'source-pdf')
    expect(snapshot).toMatchObject({
      text: 'Eighteen cranes stand idle.',
      extractor: expect.stringMatching(/^unpdf/) as string,
    })
  })

  it.each([
    ['letter.docx', docxOf(['A letter', '我们宁可少接单']), 'A letter\n\n我们宁可少接单', /^mammoth/],
    ['report.pdf', pdfOf([['One'], ['Two']]), 'One\n\nTwo', /^unpdf/],
    ['page.html', Buffer.from(page), article, /^readability/],
    ['notes.txt', Uint8Array.from([0xd6, 0xd0, 0xce, 0xc4]), '中文', /^plain text/],
  ])('reads a file: %s', async (name, bytes, text, extractor) => {
    const file = join(folder, name)
    await writeFile(file, bytes)
    const {snapshot} = await capture('--source', 'source-gone', '--file', file, '--date', '2024-02-29')
    expect(snapshot).toMatchObject({
      text,
      extractor: expect.stringMatching(extractor) as string,
      method: 'file',
      sourceDate: '2024-02-29',
    })
    const {asset} = (await lake.client.getDocument(snapshot._id))?.['rawFile'] as {asset: {_ref: string}}
    expect(await lake.client.getDocument(asset._ref)).toMatchObject({
      originalFilename: name,
      size: bytes.length,
    })
  })

  it('prints the text, and stores nothing, on a dry run', async () => {
    const before = await lake.client.fetch<number>('count(*)')
    const {code, stdout, stderr} = await runScript('scripts/snapshot.ts', [
      ...fromLake(),
      ...['--source', 'source-page', '--dry-run', '--allow-host', web.host],
    ])
    expect([code, stdout]).toEqual([0, `${article}\n`])
    expect(stderr).toContain('would be kept as snapshot-')
    expect(await lake.client.fetch<number>('count(*)')).toBe(before)
  })

  it.each([
    [1, 'PAGE_NOT_READ', ['--source', 'source-gone'], 'source-gone: '],
    [1, 'PAGE_NOT_READ', ['--source', 'source-inside'], 'not on the open internet'],
    [1, 'PAGE_NOT_READ', ['--source', 'source-paper'], 'has no address'],
    [1, 'NO_TEXT', ['--source', 'source-picture'], 'There is no text in it'],
    [2, 'SOURCE_UNKNOWN', ['--source', 'source-draft'], 'Publish it first'],
    [2, 'SOURCE_UNKNOWN', ['--source', 'nobody'], 'no published source nobody'],
    [2, 'FILE_UNREADABLE', ['--source', 'source-page', '--file', 'nowhere.pdf'], 'nowhere.pdf'],
    [2, 'BAD_USAGE', ['--source', 'source-page', '--date', '2026-02-30'], '--date takes a day'],
    [2, 'BAD_USAGE', [], '--source is missing'],
  ])('ends with %i, %s, for %j, and keeps nothing', async (exit, code, args, said) => {
    const before = await lake.client.fetch<number>('count(*)')
    const {code: ended, stdout, stderr} = await run('--json', '--allow-host', web.host, ...args)
    expect({ended, stdout: JSON.parse(stdout) as unknown}).toMatchObject({
      ended: exit,
      stdout: {ok: false, error: {code}},
    })
    expect(stderr).toContain(said)
    expect(await lake.client.fetch<number>('count(*)')).toBe(before)
  })

  it('does not fetch what is inside the network unless told', async () => {
    const asked = web.requests.length
    expect((await run('--source', 'source-page')).code).toBe(1)
    expect(web.requests.length).toBe(asked)
  })
})
