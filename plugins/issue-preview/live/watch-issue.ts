import {distinctUntilChanged, map, Subscription, switchMap, type Observable} from 'rxjs'
import {isSame} from '../../lib/is-same.ts'
import {measured} from '../measured.ts'
import {askAgain} from './ask-again.ts'
import {askLocally, type Documents, type LocalAnswer, type Versions} from './ask-locally.ts'

/** Where documents come from, as streams that go on. */
export interface DocumentStreams {
  /** A document and its draft as the lake has them. */
  readonly saved: (id: string) => Observable<Versions>
  /** A document as its open form has it, with what is typed and not yet saved. */
  readonly typed: (id: string, type: string) => Observable<Versions>
  /** A document with all that is typed in it by now, of which its stream may tell later. */
  readonly current: (id: string, versions: Versions) => Versions
  /** The types of the documents whose forms are open, by id. */
  readonly openTypes: Observable<ReadonlyMap<string, string>>
  /** The ids of all issues that run one of the essays. */
  readonly issuesRunning: (essayIds: readonly string[]) => Observable<readonly string[]>
}

/** What the issue's query answers, now and as it would if nothing but what is published were there. */
export interface IssueAnswers {
  readonly drafts: unknown
  readonly published: unknown
}

/** When the work is done: soon, and once for many changes. Answers how to call it off. */
export type Schedule = (work: () => void) => () => void

/**
 * Watches an issue with everything that it prints, in whichever document. Which those are the query says itself: what it asks for
 * is fetched, and it is asked again, until it has all it asks for.
 *
 * @param onAnswer - Called with each complete answer that is another than the last; what is missing from one is missing in the lake.
 * @returns How to stop.
 */
export const watchIssue = (
  issueId: string,
  streams: DocumentStreams,
  schedule: Schedule,
  onAnswer: (answers: IssueAnswers) => void,
): (() => void) => {
  const documents = new Map<string, Versions>()
  const askForDrafts = askAgain(issueId)
  const watched = new Map<string, Subscription>()
  let running: {readonly essays: string; readonly subscription: Subscription} | undefined
  let issuesRunning: readonly string[] | undefined
  let published: LocalAnswer | undefined
  let callOff: (() => void) | undefined
  let answered: IssueAnswers | undefined

  const changed = () => {
    callOff ??= schedule(ask)
  }
  const isCalledFor = () => callOff !== undefined

  const watch = (id: string) => {
    const subscription = new Subscription()
    watched.set(id, subscription)
    subscription.add(
      versionsOf(id, streams).subscribe((versions) => {
        const known = documents.get(id)
        if (known?.draft === versions.draft && known.published === versions.published) return
        documents.set(id, versions)
        // What is typed changes drafts alone.
        if (known?.published !== versions.published) published = undefined
        changed()
      }),
    )
  }

  const watchRunning = (essayIds: readonly string[]) => {
    const essays = essayIds.toSorted().join()
    if (running?.essays === essays) return
    running?.subscription.unsubscribe()
    const subscription = new Subscription()
    running = {essays, subscription}
    issuesRunning = undefined
    subscription.add(
      streams.issuesRunning(essayIds).subscribe((ids) => {
        issuesRunning = ids
        changed()
      }),
    )
  }

  const ask = () => {
    callOff = undefined
    for (const [id, versions] of documents) documents.set(id, streams.current(id, versions))
    const drafts = measured('query', () => askForDrafts(documents))
    const outside = (published ??= askLocally(documents, issueId, 'published'))
    const needed = new Set([...drafts.asked, ...outside.asked, ...(issuesRunning ?? [])])
    for (const id of needed) if (!watched.has(id)) watch(id)
    for (const [id, subscription] of watched) {
      if (needed.has(id)) continue
      subscription.unsubscribe()
      watched.delete(id)
      documents.delete(id)
      published = undefined
    }
    watchRunning(essaysAmong(documents))
    // What came while it was asked is in the next answer.
    if (isCalledFor()) return
    const isWhole = issuesRunning !== undefined && needed.values().every((id) => documents.has(id))
    const answers: IssueAnswers = {drafts: drafts.raw, published: outside.raw}
    // What was typed is heard of twice: from its editor, and once its form has it.
    if (!isWhole || isSame(answers, answered)) return
    answered = answers
    onAnswer(answers)
  }

  ask()
  return () => {
    callOff?.()
    running?.subscription.unsubscribe()
    for (const subscription of watched.values()) subscription.unsubscribe()
  }
}

const versionsOf = (id: string, {saved, typed, openTypes}: DocumentStreams): Observable<Versions> =>
  openTypes.pipe(
    map((types) => types.get(id)),
    distinctUntilChanged(),
    switchMap((type) => (type === undefined ? saved(id) : typed(id, type))),
  )

const essaysAmong = (documents: Documents): readonly string[] =>
  [...documents].flatMap(([id, {draft, published}]) => ((draft ?? published)?._type === 'essay' ? [id] : []))
