import type {Issue} from '../../newsletter/contract/issue.ts'
import {step} from '../../newsletter/contract/raw.ts'
import {parseIssue} from '../../newsletter/contract/parse-issue.ts'
import type {ContentSource} from '../../newsletter/content-source.ts'
import type {Finding} from '../../newsletter/findings/finding.ts'
import {printedIn} from '../../newsletter/quotes/printed-in.ts'
import {readQuotes, type QuoteReading} from './read-quotes.ts'
import {issueByIdQuery} from '../../newsletter/query/issue-queries.ts'

/** A document that went into an issue, at the revision that was read. */
export interface DocumentRevision {
  readonly _id: string
  readonly _rev: string
}

/** What came of reading one issue. */
export interface IssueReading {
  readonly issue: Issue | null
  readonly findings: readonly Finding[]
  /** What its quotations come to; `undefined` where it isn't fit to be read so far. */
  readonly quotes: QuoteReading['report'] | undefined
  /** Every document the queries answered with, by id. */
  readonly documents: readonly DocumentRevision[]
}

/** Reads one issue, with everything it refers to, and holds it against the contract. */
export const readIssue = async (source: ContentSource, id: string): Promise<IssueReading> => {
  const raw = await source.fetch(issueByIdQuery, {id})
  const parsed = parseIssue(raw, 'export')
  const revisions = new Map<string, string>()
  collectRevisions(raw, revisions)
  const quotes = parsed.issue === null ? undefined : await readQuotes(source, printedIn(step(raw, 'issue')))
  collectRevisions(quotes?.answer, revisions)
  const documents = [...revisions]
    .map(([_id, _rev]) => ({_id, _rev}))
    .toSorted((a, b) => (a._id < b._id ? -1 : 1))
  return {...parsed, quotes: quotes?.report, documents}
}

const collectRevisions = (value: unknown, into: Map<string, string>): void => {
  if (typeof value !== 'object' || value === null) return
  if ('_id' in value && '_rev' in value && typeof value._id === 'string' && typeof value._rev === 'string') {
    into.set(value._id, value._rev)
  }
  for (const child of Object.values(value)) collectRevisions(child, into)
}
