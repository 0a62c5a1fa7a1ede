import {describe, expect, it} from 'vitest'
import {readArchive} from '../lake/archive/read-archive.ts'
import {DocumentIndex} from '../lake/engine/document-index.ts'
import {QueryEngine} from '../lake/engine/engine.ts'
import {parseIssue} from '../newsletter/contract/parse-issue.ts'
import {EXPORT_PERSPECTIVE} from '../newsletter/query/api.ts'
import {issueListQuery} from '../newsletter/query/issue-list-query.ts'
import {issueByNumberQuery} from '../newsletter/query/issue-queries.ts'

const archive = await readArchive(new URL('dataset.ndjson', import.meta.url).pathname)
const engine = new QueryEngine(new DocumentIndex(archive.documents))

describe('an export', () => {
  const ask = (number: number, perspective: 'published' | 'drafts') =>
    engine.query(issueByNumberQuery, {number}, {perspective})

  it.each([41, 42, 43])('takes issue %d as it is', async (number) => {
    const {issue, findings} = parseIssue(await ask(number, EXPORT_PERSPECTIVE), 'export')
    expect(findings).toEqual([])
    expect(issue?.issue.number).toBe(number)
    expect(JSON.stringify(issue)).not.toMatch(/Revised|this draft now says/)
  })

  it('never sees issue 44, which is refused even where drafts are seen', async () => {
    expect(await ask(44, EXPORT_PERSPECTIVE)).toMatchObject({issue: null})
    const {issue, findings} = parseIssue(await ask(44, 'drafts'), 'export')
    expect(issue).toBeNull()
    expect(findings).toContainEqual(expect.objectContaining({ruleId: 'contract/not-ready'}))
  })

  it('lists three issues, a week apart', async () => {
    const listed = await engine.query(issueListQuery, {}, {perspective: EXPORT_PERSPECTIVE})
    expect(listed).toMatchObject([
      {number: 41, status: 'published', datePublished: '2026-05-07T04:30:00Z'},
      {number: 42, status: 'published', datePublished: '2026-05-14T04:30:00Z'},
      {number: 43, status: 'ready', datePublished: '2026-05-21T04:30:00Z'},
    ])
  })

  it('would see other words if it took drafts', async () => {
    expect(JSON.stringify(await ask(43, 'drafts'))).toContain('this draft now says')
  })
})
