import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {readArchive} from '../../lake/archive/read-archive.ts'
import {DocumentIndex} from '../../lake/engine/document-index.ts'
import {QueryEngine} from '../../lake/engine/engine.ts'
import {parseIssue} from '../../newsletter/contract/parse-issue.ts'
import {issueByNumberQuery} from '../../newsletter/query/issue-queries.ts'
import {generatedDocuments, writeGeneratedArchive} from './generate-archive.ts'
import {issueDocuments} from './issue-documents.ts'
import {sharedDocuments} from './shared-documents.ts'

const ISSUES = 60
let folder: string
let file: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'generated-'))
  file = join(folder, 'data.ndjson')
  await writeGeneratedArchive(file, ISSUES)
})
afterAll(() => rm(folder, {recursive: true}))

const parsedIssues = async (change: (document: {_id: string}) => object = (document) => document) => {
  const {documents} = await readArchive(file)
  const changed = documents.map((document) => ({...document, ...change(document)}))
  const engine = new QueryEngine(new DocumentIndex(changed))
  return Promise.all(
    Array.from({length: ISSUES}, async (_, at) =>
      parseIssue(await engine.query(issueByNumberQuery, {number: at + 1}), 'export'),
    ),
  )
}

describe('a generated archive', () => {
  it('has sixteen documents for each issue, with ids of their own', () => {
    const documents = [...generatedDocuments(ISSUES)]
    expect(documents.length).toBe(sharedDocuments().length + 16 * ISSUES)
    expect(new Set(documents.map(({_id}) => _id)).size).toBe(documents.length)
  })

  it('is the same each time, and begins with what a smaller one holds', async () => {
    const other = join(folder, 'again', 'data.ndjson')
    await writeGeneratedArchive(other, ISSUES / 2)
    const [text, half] = [await readFile(file, 'utf8'), await readFile(other, 'utf8')]
    expect(text.startsWith(half)).toBe(true)
    expect(issueDocuments(7)).toEqual(issueDocuments(7))
    expect(issueDocuments(7)).not.toEqual(issueDocuments(8))
  })

  it('holds issues that may all be published, of about 1,200 words', async () => {
    const issues = await parsedIssues()
    expect(issues.flatMap(({findings}) => findings)).toEqual([])
    const lengths = issues.map(({issue}) => wordsIn(issue?.issue.essays[0]?.essay.body))
    expect(Math.min(...lengths)).toBeGreaterThan(1100)
    expect(Math.max(...lengths)).toBeLessThan(1300)
  })

  it('shares sources: most are used by several issues', () => {
    const uses = [...generatedDocuments(ISSUES)].flatMap((document) => [
      ...new Set(JSON.stringify(document).match(/"_ref":"source-\d+"/g)),
    ])
    expect(uses.length / new Set(uses).size).toBeGreaterThan(3)
  })

  it('would be told off for an issue that is not in order', async () => {
    const issues = await parsedIssues(({_id}) => (_id === 'link-7-1' ? {url: 'javascript:alert(1)'} : {}))
    expect(issues.flatMap(({findings}) => findings)).toMatchObject([{documentId: 'link-7-1', path: 'url'}])
  })
})

/** Words in every `text` of a value. */
const wordsIn = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce(
    (sum, [name, item]: [string, unknown]) =>
      sum +
      (name === 'text' && typeof item === 'string'
        ? item.split(/\s+/).filter(Boolean).length
        : wordsIn(item)),
    0,
  )
}
