import {debounceTime, startWith, Subject, take, type Observable} from 'rxjs'
import type {ChangedWords} from './changed-words.ts'

/** Words that a person has just typed in this window. */
export interface TypedWords extends ChangedWords {
  /** Published id. */
  readonly documentId: string
  /** To be called at once by a preview that shows them already. */
  readonly onShown: () => void
}

export const typedWords = new Subject<TypedWords>()

/** Emits once when nobody has typed for as many milliseconds: what takes time and shows no words can wait until then. */
export const typingPause = (milliseconds: number): Observable<unknown> =>
  typedWords.pipe(startWith(undefined), debounceTime(milliseconds), take(1))
