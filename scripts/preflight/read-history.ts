import type {ContentSource} from '../../newsletter/content-source.ts'
import type {PastIssue} from '../../newsletter/preflight/input.ts'
import {pastIssues} from '../../newsletter/preflight/past-issues.ts'
import {issueHistoryQuery} from '../../newsletter/query/issue-history-query.ts'
import {answerOf} from '../source/answer.ts'

/** Every issue there is, with its number, date, and the addresses of its weekly links. */
export const readHistory = (source: ContentSource): Promise<readonly PastIssue[]> =>
  answerOf(source, issueHistoryQuery, {}, pastIssues)
