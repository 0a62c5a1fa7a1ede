import {
  combineLatest,
  debounce,
  distinctUntilChanged,
  map,
  ReplaySubject,
  share,
  switchMap,
  tap,
  timer,
  type Observable,
} from 'rxjs'
import type {DocumentStore, SanityClient} from 'sanity'
import {issueAnswers} from '../live/issue-answers.ts'
import type {IssueAnswers} from '../live/watch-issue.ts'
import {typingPause} from '../unsaved/typed-words.ts'
import {checker, type Checked} from './checker.ts'
import {issueRecords} from './issue-records.ts'

/** What came of checking an issue, and what it was that was checked. */
export type CheckedIssue = Checked & {readonly answers: IssueAnswers}

/** In milliseconds. Who types on isn't done yet, and wants no list that changes under their eyes. */
const PAUSE = 400

/** In milliseconds, as the issue's answers linger. */
const LINGERING = 1000

const watched = new WeakMap<DocumentStore, Map<string, Observable<CheckedIssue>>>()

/** An issue held against every rule, a moment after it has last changed: one check, however many look. */
export const issueChecks = (
  documentStore: DocumentStore,
  client: SanityClient,
  issueId: string,
): Observable<CheckedIssue> => {
  const ofStore = watched.get(documentStore) ?? new Map<string, Observable<CheckedIssue>>()
  watched.set(documentStore, ofStore)
  const known = ofStore.get(issueId) ?? newChecks(documentStore, client, issueId)
  ofStore.set(issueId, known)
  return known
}

const newChecks = (
  documentStore: DocumentStore,
  client: SanityClient,
  issueId: string,
): Observable<CheckedIssue> => {
  const answers = issueAnswers(documentStore, issueId).pipe(
    debounce(() => typingPause(PAUSE)),
    share(),
  )
  const records = issueRecords(
    documentStore,
    client,
    answers.pipe(
      map(({drafts}) => drafts),
      distinctUntilChanged(),
    ),
  ).pipe(tap((known) => checker.tell(issueId, known)))
  return combineLatest([answers, records]).pipe(
    switchMap(([asked]) =>
      checker
        .check(issueId, asked.drafts)
        .pipe(map((checked): CheckedIssue => ({...checked, answers: asked}))),
    ),
    share({
      connector: () => new ReplaySubject<CheckedIssue>(1),
      resetOnRefCountZero: () => timer(LINGERING),
    }),
  )
}
