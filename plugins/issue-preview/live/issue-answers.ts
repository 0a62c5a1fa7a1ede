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

// Once the browser has shown what was typed where it was typed: the form comes first. A message is the first thing after that,
// which a timeout isn't.
const onceShown = (work: () => void): (() => void) => {
  const {port1, port2} = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    work()
  }
  const frame = requestAnimationFrame(() => port2.postMessage(undefined))
  return () => {
    cancelAnimationFrame(frame)
    port1.close()
  }
}
