import {parseIssue} from '../../newsletter/contract/parse-issue.ts'
import {step} from '../../newsletter/contract/raw.ts'
import type {ContentSource} from '../../newsletter/content-source.ts'
import {preflight} from '../../newsletter/preflight/preflight.ts'
import {issueByIdQuery} from '../../newsletter/query/issue-queries.ts'
import {printedIn} from '../../newsletter/quotes/printed-in.ts'
import type {Progress} from '../cli/progress.ts'
import {readQuotes} from '../export/read-quotes.ts'
import {renderMail} from '../../delivery/message/render-mail.ts'
import {selectIssues} from '../export/select-issues.ts'
import {dictionaryOf} from './dictionary-of.ts'
import {readHistory} from './read-history.ts'
import {reportOf, type PreflightRunReport} from './report.ts'

/**
 * Holds the issues that `which` names against every rule.
 *
 * @param which - `all`, `latest`, a number or a slug.
 * @throws UsageError, ArchiveError, SourceUnreachable
 */
export const runPreflight = async (
  source: ContentSource,
  which: string,
  progress: Progress,
): Promise<PreflightRunReport> => {
  try {
    progress.update('Reading')
    const [{chosen, clashes}, history] = await Promise.all([selectIssues(source, which), readHistory(source)])
    const issues = []
    for (const [at, {_id}] of chosen.entries()) {
      progress.update(`Issue ${at + 1} of ${chosen.length}`)
      const raw = await source.fetch(issueByIdQuery, {id: _id})
      const {issue, findings} = parseIssue(raw, 'preview')
      const {report: quotes} = await readQuotes(source, printedIn(step(raw, 'issue')))
      const clash = clashes.get(_id)
      const {bundle, message} = renderMail(issue)
      const spelling = await dictionaryOf(issue.newsletter.inLanguage)
      const report = preflight({
        issue,
        contract: clash === undefined ? findings : [clash, ...findings],
        bundle,
        message,
        history,
        quotes,
        ...(spelling !== undefined && {spelling}),
      })
      issues.push({documentId: _id, number: issue.issue.number, ...report})
    }
    return reportOf(source.name, issues)
  } finally {
    progress.clear()
  }
}
