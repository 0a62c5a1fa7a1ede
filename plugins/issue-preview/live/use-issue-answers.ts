import {useEffect, useMemo, useState} from 'react'
import {useDocumentStore} from 'sanity'
import {documentStreams} from './document-streams.ts'
import {watchIssue, type IssueAnswers} from './watch-issue.ts'

/** What an issue's query answers, and each later answer; `undefined` until the first. */
export const useIssueAnswers = (issueId: string | undefined): IssueAnswers | undefined => {
  const documentStore = useDocumentStore()
  const streams = useMemo(() => documentStreams(documentStore), [documentStore])
  const [answered, setAnswered] = useState<{readonly issueId: string; readonly answers: IssueAnswers}>()
  useEffect(() => {
    if (issueId === undefined) return
    return watchIssue(issueId, streams, onceShown, (answers) => setAnswered({issueId, answers}))
  }, [issueId, streams])
  return answered?.issueId === issueId ? answered?.answers : undefined
}

// Once the browser has shown what was typed where it was typed: the form comes first.
const onceShown = (work: () => void): (() => void) => {
  let timeout: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timeout = setTimeout(work)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timeout)
  }
}
