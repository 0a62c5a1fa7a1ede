import {EXPORT_PERSPECTIVE} from '../../newsletter/query/api.ts'
import {issueListQuery} from '../../newsletter/query/issue-list-query.ts'
import {issueByIdQuery, issueByNumberQuery} from '../../newsletter/query/issue-queries.ts'
import type {SavedQuery} from './saved-queries.ts'

/** An issue to ask for, so that a query can be run as it comes. */
export interface ExampleIssue {
  readonly _id: string
  readonly number: number
}

/**
 * The export's queries as Vision keeps queries.
 *
 * @param addressOf - The whole address of a query, given its search string.
 * @param savedAt - ISO instant.
 */
export const ourQueries = (
  {_id, number}: ExampleIssue,
  addressOf: (search: string) => string,
  savedAt: string,
): readonly SavedQuery[] => {
  const saved = (
    key: string,
    title: string,
    query: string,
    params: Readonly<Record<string, unknown>> = {},
  ) => ({
    _key: `export-${key}`,
    title,
    url: addressOf(searchOf(query, params)),
    savedAt,
    shared: false as const,
  })
  return [
    saved('issue-by-number', 'Issue by number, for export', issueByNumberQuery, {number}),
    saved('issue-by-id', 'Issue by id, for export', issueByIdQuery, {id: _id}),
    saved('issue-list', 'All issues, for export', issueListQuery),
  ]
}

// Vision shows a saved query's first line.
const searchOf = (query: string, params: Readonly<Record<string, unknown>>): string => {
  const search = new URLSearchParams({query: query.trim()})
  for (const [name, value] of Object.entries(params)) search.set(`$${name}`, JSON.stringify(value))
  search.set('perspective', EXPORT_PERSPECTIVE)
  return `?${search.toString()}`
}
