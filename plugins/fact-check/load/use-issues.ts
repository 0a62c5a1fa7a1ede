import {useMemo} from 'react'
import {isRecord, step} from '../../../newsletter/contract/raw.ts'
import {listAt} from '../../../newsletter/quotes/uses.ts'
import {useLiveQuery} from '../../lib/live-query.ts'
import {publishedId, refAt, textAt} from '../sheet/entries.ts'

/** An issue whose quotations can be put on the desk. */
export interface SheetIssue {
  readonly id: string
  readonly number: number | undefined
  readonly title: string
  readonly status: string
  /** The issue and what it prints: ids of the documents that may hold quotations, in the order of print. */
  readonly documentIds: readonly string[]
}

const issuesQuery =
  '*[_type == "issue"] | order(number desc){_id, number, title, status, essays, weeklyLinks}'
const TYPES = ['issue'] as const

/** Every issue, the newest first; undefined until they are known. */
export const useIssues = (): readonly SheetIssue[] | undefined => {
  const answer = useLiveQuery(issuesQuery, TYPES)
  return useMemo(() => (Array.isArray(answer) ? answer.filter(isRecord).map(issueIn) : undefined), [answer])
}

/** The issue that is worked on: the oldest that hasn't gone out, else the newest of all. */
export const currentIssue = (issues: readonly SheetIssue[]): SheetIssue | undefined =>
  issues.findLast(({status}) => status !== 'published') ?? issues[0]

const issueIn = (issue: Readonly<Record<string, unknown>>): SheetIssue => {
  const number = step(issue, 'number')
  const id = publishedId(issue)
  const printed = [...listAt(issue, 'essays'), ...listAt(issue, 'weeklyLinks')]
  return {
    id,
    number: typeof number === 'number' ? number : undefined,
    title: textAt(issue, 'title'),
    status: textAt(issue, 'status'),
    documentIds: [id, ...printed.map((one) => refAt({one}, 'one')).filter((one) => one !== '')],
  }
}
