import {useEffect, useState} from 'react'
import {flushSync} from 'react-dom'
import {useDocumentStore} from 'sanity'
import {issueAnswers} from './issue-answers.ts'
import type {IssueAnswers} from './watch-issue.ts'

/** What an issue's query answers, and each later answer; `undefined` until the first. */
export const useIssueAnswers = (issueId: string | undefined): IssueAnswers | undefined => {
  const documentStore = useDocumentStore()
  const [answered, setAnswered] = useState<{readonly issueId: string; readonly answers: IssueAnswers}>()
  useEffect(() => {
    if (issueId === undefined) return
    let isSubscribed = false
    const subscription = issueAnswers(documentStore, issueId).subscribe((answers) => {
      const show = () => setAnswered({issueId, answers})
      // Whoever types has waited for the form already; in React's own time it would be behind the form's next frame, too.
      if (isSubscribed) flushSync(show)
      else show()
    })
    isSubscribed = true
    return () => subscription.unsubscribe()
  }, [issueId, documentStore])
  return answered?.issueId === issueId ? answered?.answers : undefined
}
