import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {importableSample, temporaryFolder, writeDataset} from './dataset.ts'
import {hashesIn, runCommand, runExportCommand} from './run.ts'

/** The sample with a doubled full stop in an essay, and a waiver for one of its warnings. */
const flawed = (flaw: (document: string) => string) =>
  importableSample().map((document) => JSON.parse(flaw(JSON.stringify(document))) as typeof document)

let clean: string
let stopped: string
let out: string

beforeAll(async () => {
  clean = await writeDataset(await temporaryFolder())
  stopped = await writeDataset(
    await temporaryFolder(),
    flawed((document) => document.replace('What a battery is made of', 'What a battery is made of..')),
  )
})

beforeEach(async () => {
  out = join(await temporaryFolder(), 'out')
})

const exportTo = (dataset: string, ...args: string[]) =>
  runExportCommand(['--dataset', dataset, '--out', out, '--issue', '2', '--json', ...args])

describe('the gate', () => {
  it('refuses an issue with an error, names its place, and writes nothing', async () => {
    const {code, stdout} = await exportTo(stopped)
    expect(code, stdout).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      issues: [
        {
          outcome: 'refused',
          findings: [
            {ruleId: 'preflight/punctuation', documentId: 'issue-2', path: 'preheader', severity: 'error'},
          ],
        },
      ],
    })
    expect(await hashesIn(join(out, 'issue-2'))).toEqual({})
  })

  it('lets it pass for a reason, which the manifest keeps', async () => {
    const {code, stdout} = await exportTo(
      stopped,
      '--allow',
      'punctuation=It is a quotation',
      '--by',
      'Ada Lind',
    )
    expect(code, stdout).toBe(0)
    const manifest = JSON.parse(await readFile(join(out, 'issue-2', 'manifest.json'), 'utf8')) as object
    expect(manifest).toMatchObject({
      allowed: [
        {
          ruleId: 'preflight/punctuation',
          reason: 'It is a quotation',
          by: 'Ada Lind',
          findings: [{documentId: 'issue-2', path: 'preheader'}],
        },
      ],
    })
  })

  it('says nothing of leave that was not needed', async () => {
    expect((await exportTo(clean, '--allow', 'preflight/punctuation=Just in case')).code).toBe(0)
    expect(await readFile(join(out, 'issue-2', 'manifest.json'), 'utf8')).not.toContain('allowed')
  })

  it.each([
    ['without a reason', 'punctuation', 'needs a reason'],
    ['with an empty reason', 'punctuation= ', 'needs a reason'],
    ['for a rule that there is not', 'punctation=So', 'There is no rule preflight/punctation'],
    ['for the contract', 'contract/url=So', 'names none'],
  ])('takes no leave %s', async (_name, allow, message) => {
    const {code, stderr} = await exportTo(stopped, '--allow', allow)
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })
})

const preflightOf = (dataset: string, ...args: string[]) =>
  runCommand('preflight', ['--dataset', dataset, '--issue', '2', ...args])

describe('npm run preflight', () => {
  it('has the findings of the gate, and those that only warn', async () => {
    const {code, stdout} = await preflightOf(stopped, '--json')
    expect(code, stdout).toBe(1)
    const report = JSON.parse(stdout) as {
      issues: {findings: {ruleId: string; severity: string}[]; notRun: unknown[]}[]
    }
    expect(report).toMatchObject({ok: false, counts: {issues: 1, errors: 1}})
    const [issue] = report.issues
    expect(issue!.findings[0]).toMatchObject({ruleId: 'preflight/punctuation', severity: 'error'})
    expect(issue!.findings.map(({ruleId}) => ruleId)).toContain('preflight/inbox-line')
    expect(issue!.notRun).toEqual([])
  })

  it('says in words what is wrong, where, and how to mend it', async () => {
    const {code, stdout} = await preflightOf(stopped)
    expect(code).toBe(1)
    expect(stdout).toContain('Issue 2 can’t go out')
    expect(stdout).toContain('error issue-2 preheader')
    expect(stdout).toContain('(Delete “.”.) [preflight/punctuation]')
  })

  it('ends well where there are only warnings, and shows those that were waived with their reason', async () => {
    expect((await preflightOf(clean)).code).toBe(0)
    const waived = await writeDataset(
      await temporaryFolder(),
      importableSample().map((document) =>
        document._id === 'issue-2'
          ? {
              ...document,
              waivers: [
                {
                  _key: 'w',
                  _type: 'waiver',
                  ruleId: 'preflight/inbox-line',
                  documentId: 'issue-2',
                  path: 'preheader',
                  reason: 'Short on purpose.',
                  by: 'Ada Lind',
                },
              ],
            }
          : document,
      ),
    )
    const {code, stdout} = await preflightOf(waived)
    expect(code).toBe(0)
    expect(stdout).toMatch(/waived .*preheader.* Ada Lind: “Short on purpose\.” \[preflight\/inbox-line\]/)
    expect(stdout).not.toContain('warning issue-2 preheader')
  })

  it('writes a log that code review tools read', async () => {
    const {code, stdout} = await preflightOf(stopped, '--sarif')
    expect(code).toBe(1)
    const log = JSON.parse(stdout) as {runs: {tool: {driver: {rules: {id: string}[]}}; results: unknown[]}[]}
    expect(log).toMatchObject({version: '2.1.0', runs: [{tool: {driver: {name: 'preflight'}}}]})
    expect(log.runs[0]!.tool.driver.rules.map(({id}) => id)).toContain('preflight/punctuation')
    expect(log.runs[0]!.results[0]).toMatchObject({
      ruleId: 'preflight/punctuation',
      level: 'error',
      locations: [{logicalLocations: [{fullyQualifiedName: 'issue-2.preheader'}]}],
    })
  })

  it.each([
    [['--json', '--sarif'], 2, 'not both'],
    [['--issue', '99'], 2, 'no issue "99"'],
    [['--bogus'], 2, 'preflight -- --help'],
  ])('with %o ends with %i', async (args, expected, message) => {
    const {code, stderr} = await preflightOf(clean, ...args)
    expect(code).toBe(expected)
    expect(stderr).toContain(message)
  })
})
