import type {Issue} from '../../newsletter/contract/issue.ts'
import {parseIssue} from '../../newsletter/contract/parse-issue.ts'
import type {ContentSource} from '../../newsletter/content-source.ts'
import type {Finding} from '../../newsletter/findings/finding.ts'
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
  /** Every document the query answered with, by id. */
  readonly documents: readonly DocumentRevision[]
}

/** Reads one issue, with everything it refers to, and holds it against the contract. */
export const readIssue = async (source: ContentSource, id: string): Promise<IssueReading> => {
  const raw = await source.fetch(issueByIdQuery, {id})
  const revisions = new Map<string, string>()
  collectRevisions(raw, revisions)
  const documents = [...revisions]
    .map(([_id, _rev]) => ({_id, _rev}))
    .toSorted((a, b) => (a._id < b._id ? -1 : 1))
  return {...parseIssue(raw, 'export'), documents}
}

const collectRevisions = (value: unknown, into: Map<string, string>): void => {
  if (typeof value !== 'object' || value === null) return
  if ('_id' in value && '_rev' in value && typeof value._id === 'string' && typeof value._rev === 'string') {
    into.set(value._id, value._rev)
  }
  for (const child of Object.values(value)) collectRevisions(child, into)
}
