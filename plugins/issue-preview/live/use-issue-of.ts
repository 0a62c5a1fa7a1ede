import {useEffect, useState} from 'react'
import {getPublishedId, useDocumentStore} from 'sanity'
import {API_VERSION} from '../../../schemas/lib/api-version.ts'

/**
 * The issue in which a document is printed: the one that is being made, else the latest. An issue is its own.
 *
 * @returns Its published id; `null` when there is none, `undefined` until that is known.
 */
export const useIssueOf = (documentId: string, documentType: string): string | null | undefined => {
  const {listenQuery} = useDocumentStore()
  const id = getPublishedId(documentId)
  const isIssue = documentType === 'issue'
  const [found, setFound] = useState<{readonly id: string; readonly issueId: string | null}>()
  useEffect(() => {
    if (isIssue) return
    const subscription = listenQuery(
      {fetch: ISSUE_OF, listen: '*[_type == "issue"]'},
      {id},
      {apiVersion: API_VERSION, perspective: 'drafts', tag: 'preview.issue-of'},
    ).subscribe((issueId: unknown) =>
      setFound({id, issueId: typeof issueId === 'string' ? getPublishedId(issueId) : null}),
    )
    return () => subscription.unsubscribe()
  }, [listenQuery, id, isIssue])
  if (isIssue) return id
  return found?.id === id ? found.issueId : undefined
}

const ISSUE_OF = `*[_type == "issue" && ($id in essays[]._ref || $id in weeklyLinks[]._ref)]
  | order(select(status == "published" => 1, 0) asc, number desc)[0]._id`
