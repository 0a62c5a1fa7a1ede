import {useEffect, useState} from 'react'
import {useClient, useDocumentStore} from 'sanity'
import {API_VERSION} from '../../../schemas/lib/api-version.ts'
import {issueChecks, type CheckedIssue} from './issue-checks.ts'

/** What came of checking an issue last; `undefined` until it has been checked. */
export const useChecks = (issueId: string | undefined): CheckedIssue | undefined => {
  const documentStore = useDocumentStore()
  const client = useClient({apiVersion: API_VERSION})
  const [checked, setChecked] = useState<{readonly issueId: string; readonly result: CheckedIssue}>()
  useEffect(() => {
    if (issueId === undefined) return
    const subscription = issueChecks(documentStore, client, issueId).subscribe((result) =>
      setChecked({issueId, result}),
    )
    return () => subscription.unsubscribe()
  }, [documentStore, client, issueId])
  return checked?.issueId === issueId ? checked?.result : undefined
}
