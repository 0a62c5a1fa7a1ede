import {z} from 'zod'
import type {ContentSource} from '../../newsletter/content-source.ts'
import type {PastIssue} from '../../newsletter/preflight/input.ts'
import {issueHistoryQuery} from '../../newsletter/query/issue-history-query.ts'
import {answerOf} from '../source/answer.ts'

// Anything may be wrong with another issue; what can't be read of it is as if it were missing.
const text = z.string().nullable().catch(null)

const history = z.array(
  z.object({
    _id: z.string(),
    number: z.number().nullable().catch(null),
    status: text,
    datePublished: text,
    urls: z.array(text).nullable().catch(null),
  }),
)

/** Every issue there is, with its number, date, and the addresses of its weekly links. */
export const readHistory = (source: ContentSource): Promise<readonly PastIssue[]> =>
  answerOf(source, issueHistoryQuery, {}, history)
