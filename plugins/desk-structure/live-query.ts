import {useEffect, useState} from 'react'
import {useDocumentStore, type DocumentStore} from 'sanity'
import {API_VERSION} from '../../schemas/lib/api-version.ts'

/** How a desk's query is asked: drafts and all, and again when one of the types behind it changes. */
export const liveQuery = (
  query: string,
  types: readonly string[],
): Parameters<DocumentStore['listenQuery']> => [
  {fetch: query, listen: '*[_type in $types]'},
  {types: [...types]},
  {apiVersion: API_VERSION, perspective: 'drafts', tag: 'desk', throttleTime: 500},
]

/**
 * A query's answer, and each later one.
 *
 * @param query - Keep it the same from render to render.
 * @returns `undefined` until the first answer, and where there is none.
 */
export const useLiveQuery = (query: string, types: readonly string[]): unknown => {
  const {listenQuery} = useDocumentStore()
  const [answer, setAnswer] = useState<unknown>()
  useEffect(() => {
    const [listened, params, options] = liveQuery(query, types)
    const subscription = listenQuery(listened, params, options).subscribe({
      next: (value: unknown) => setAnswer(value),
      // A list without its numbers is still a list; what is wrong, the Studio says by itself.
      error: () => setAnswer(undefined),
    })
    return () => subscription.unsubscribe()
  }, [listenQuery, query, types])
  return answer
}
