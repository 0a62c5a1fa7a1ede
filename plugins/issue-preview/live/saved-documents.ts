import {
  debounceTime,
  distinctUntilChanged,
  filter,
  map,
  NEVER,
  Observable,
  share,
  Subject,
  switchMap,
} from 'rxjs'
import type {StoredDocument, Versions} from './ask-locally.ts'

/** What the lake has of documents: all that there are of them and of their drafts, again whenever one changes. */
export type ListenToDocuments = (ids: readonly string[]) => Observable<readonly StoredDocument[]>

/** In milliseconds. Documents are asked for one by one and at once; they are to share a listener. */
const GATHERING = 20

/**
 * Documents as the lake has them, each a stream of its own over one listener for all of them.
 *
 * The Studio's own streams of whole documents can't serve: in 6.16 they ask the lake to leave out each event's previous revision,
 * and take an event without one for lost.
 */
export const savedDocuments = (listen: ListenToDocuments): ((id: string) => Observable<Versions>) => {
  const wanted = new Map<string, number>()
  const changes = new Subject<undefined>()
  const answers = changes.pipe(
    debounceTime(GATHERING),
    map(() => [...wanted.keys()].toSorted()),
    distinctUntilChanged((a, b) => a.join() === b.join()),
    switchMap((ids) => (ids.length === 0 ? NEVER : listen(ids).pipe(map((found) => answerOf(ids, found))))),
    share(),
  )
  const count = (id: string, more: 1 | -1) => {
    const times = (wanted.get(id) ?? 0) + more
    if (times > 0) wanted.set(id, times)
    else wanted.delete(id)
    changes.next(undefined)
  }
  return (id) =>
    new Observable<Versions>((subscriber) => {
      const subscription = answers
        .pipe(
          filter(({ids}) => ids.has(id)),
          map(({found}): Versions => ({
            draft: found.get(draftOf(id)) ?? null,
            published: found.get(id) ?? null,
          })),
          distinctUntilChanged(isSame),
        )
        .subscribe(subscriber)
      count(id, 1)
      return () => {
        subscription.unsubscribe()
        count(id, -1)
      }
    })
}

/** A document's draft, by the lake's convention. */
export const draftOf = (id: string): string => `drafts.${id}`

const answerOf = (ids: readonly string[], found: readonly StoredDocument[]) => ({
  ids: new Set(ids),
  found: new Map(found.map((document) => [document._id, document])),
})

const isSame = (a: Versions, b: Versions): boolean =>
  a.draft?.['_rev'] === b.draft?.['_rev'] && a.published?.['_rev'] === b.published?.['_rev']
