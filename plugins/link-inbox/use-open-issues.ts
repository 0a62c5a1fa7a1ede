import {useEffect, useState} from 'react'
import {useClient} from 'sanity'
import {API_VERSION} from '../../schemas/lib/api-version.ts'
import {openIssuesIn, openIssuesQuery, type OpenIssue} from './open-issues.ts'

/** The issues that a link can be put into, as they are now; `undefined` while they are looked for. */
export const useOpenIssues = (link: string): readonly OpenIssue[] | undefined => {
  const client = useClient({apiVersion: API_VERSION})
  const [issues, setIssues] = useState<readonly OpenIssue[]>()
  useEffect(() => {
    const subscription = client.observable
      .fetch<unknown>(openIssuesQuery, {link}, {perspective: 'drafts', tag: 'link-inbox'})
      .subscribe({next: (answer) => setIssues(openIssuesIn(answer)), error: () => setIssues([])})
    return () => subscription.unsubscribe()
  }, [client, link])
  return issues
}
