import {useEffect, useState} from 'react'
import {useDocumentStore, type DocumentStore} from 'sanity'
import {API_VERSION} from '../../schemas/lib/api-version.ts'

/** What a query is asked with, besides `$types`. */
type LiveParams = Readonly<Record<string, unknown>>

/** How a desk's query is asked: drafts and all, and again when one of the types behind it changes. */
export const liveQuery = (
  query: string,
  types: readonly string[],
  params: LiveParams = {},
): Parameters<DocumentStore['listenQuery']> => [
  {fetch: query, listen: '*[_type in $types]'},
  {...params, types: [...types]},
  {apiVersion: API_VERSION, perspective: 'drafts', tag: 'desk', throttleTime: 500},
]

/**
 * A query's answer, and each later one.
 *
 * @param query - Keep it the same from render to render, as well as types and parameters.
 * @returns `undefined` until the first answer, and where there is none.
 */
export const useLiveQuery = (query: string, types: readonly string[], params?: LiveParams): unknown => {
  const {listenQuery} = useDocumentStore()
  const [answer, setAnswer] = useState<unknown>()
  useEffect(() => {
    const [listened, asked, options] = liveQuery(query, types, params)
    const subscription = listenQuery(listened, asked, options).subscribe({
      next: (value: unknown) => setAnswer(value),
      // A list without its numbers is still a list; what is wrong, the Studio says by itself.
      error: () => setAnswer(undefined),
    })
    return () => subscription.unsubscribe()
  }, [listenQuery, query, types, params])
  return answer
}
