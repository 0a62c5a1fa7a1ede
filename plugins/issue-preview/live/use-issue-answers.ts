import {useEffect, useState} from 'react'
import {useDocumentStore} from 'sanity'
import {issueAnswers} from './issue-answers.ts'
import type {IssueAnswers} from './watch-issue.ts'

/** What an issue's query answers, and each later answer; `undefined` until the first. */
export const useIssueAnswers = (issueId: string | undefined): IssueAnswers | undefined => {
  const documentStore = useDocumentStore()
  const [answered, setAnswered] = useState<{readonly issueId: string; readonly answers: IssueAnswers}>()
  useEffect(() => {
    if (issueId === undefined) return
    const subscription = issueAnswers(documentStore, issueId).subscribe((answers) =>
      setAnswered({issueId, answers}),
    )
    return () => subscription.unsubscribe()
  }, [issueId, documentStore])
  return answered?.issueId === issueId ? answered?.answers : undefined
}
