import {describe, expect, it} from 'vitest'
import {parseIssue} from '../../newsletter/contract/parse-issue.ts'
import {step} from '../../newsletter/contract/raw.ts'
import type {PastIssue} from '../../newsletter/preflight/input.ts'
import {preflight} from '../../newsletter/preflight/preflight.ts'
import {issueHistoryQuery} from '../../newsletter/query/issue-history-query.ts'
import {issueByNumberQuery} from '../../newsletter/query/issue-queries.ts'
import {printedIn} from '../../newsletter/quotes/printed-in.ts'
import {renderBundle} from '../../newsletter/render/bundle.ts'
import {readQuotes} from '../../scripts/export/read-quotes.ts'
import {archiveSource} from '../../scripts/source/archive-source.ts'
import {english} from './spelling.ts'

const source = await archiveSource('content/dataset.ndjson')

const reportOf = async (number: number, change: (raw: string) => string = (raw) => raw) => {
  const raw: unknown = JSON.parse(change(JSON.stringify(await source.fetch(issueByNumberQuery, {number}))))
  const {issue, findings} = parseIssue(raw, 'preview')
  const history = (await source.fetch(issueHistoryQuery, {})) as readonly PastIssue[]
  const {report: quotes} = await readQuotes(source, printedIn(step(raw, 'issue')))
  return preflight({
    issue,
    contract: findings,
    bundle: renderBundle(issue),
    history,
    quotes,
    spelling: english,
  })
}

describe('the sample', () => {
  it.each([41, 42, 43])('has nothing to find in issue %i', async (number) => {
    const {findings, notRun} = await reportOf(number)
    expect(findings).toEqual([])
    expect(notRun.map(({lacks}) => lacks)).toEqual([['message'], ['message']])
  })

  it('has what is put in: the control', async () => {
    const {findings} = await reportOf(43, (raw) => raw.replaceAll('foundry sand', 'foundry  sand of of teh'))
    expect(findings.map(({ruleId}) => ruleId)).toEqual([
      'preflight/punctuation',
      'preflight/repeated-word',
      'preflight/spelling',
    ])
  })
})
