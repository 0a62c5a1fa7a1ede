import {Observable, ReplaySubject, share, timer} from 'rxjs'
import type {DocumentStore} from 'sanity'
import {documentStreams} from './document-streams.ts'
import {watchIssue, type IssueAnswers} from './watch-issue.ts'

/** In milliseconds. Who looks again so soon, as a view that is drawn anew does, needn't ask everything anew. */
const LINGERING = 1000

const watched = new WeakMap<DocumentStore, Map<string, Observable<IssueAnswers>>>()

/** What an issue's query answers, and each later answer: one watch, however many look. */
export const issueAnswers = (documentStore: DocumentStore, issueId: string): Observable<IssueAnswers> => {
  const ofStore = watched.get(documentStore) ?? new Map<string, Observable<IssueAnswers>>()
  watched.set(documentStore, ofStore)
  const answers =
    ofStore.get(issueId) ??
    new Observable<IssueAnswers>((subscriber) =>
      watchIssue(issueId, documentStreams(documentStore), onceShown, (answer) => subscriber.next(answer)),
    ).pipe(
      share({
        connector: () => new ReplaySubject<IssueAnswers>(1),
        resetOnRefCountZero: () => timer(LINGERING),
      }),
    )
  ofStore.set(issueId, answers)
  return answers
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
