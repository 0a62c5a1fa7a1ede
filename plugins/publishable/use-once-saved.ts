import {useCallback, useEffect, useRef} from 'react'
import {first, type Subscription} from 'rxjs'
import {unsavedTexts} from '../lib/unsaved-texts.ts'

/**
 * Does something with a document once its form has heard of every word typed in it. Published sooner, it would go without the last of
 * them; and where they reach the Studio between the publishing and the news of it, it patches a draft that is gone, and crashes
 * (sanity-io/sanity#7260).
 *
 * @param id - Of the document, published.
 * @param act - The newest is called, at once where nothing is waited for; `undefined` when it mustn't be done any more.
 */
export const useOnceSaved = (id: string, act: (() => void) | undefined): (() => void) => {
  const newest = useRef(act)
  useEffect(() => {
    newest.current = act
  })
  const waiting = useRef<Subscription>(undefined)
  useEffect(() => () => waiting.current?.unsubscribe(), [id])
  return useCallback(() => {
    waiting.current?.unsubscribe()
    waiting.current = unsavedTexts
      .of(id)
      .pipe(first((texts) => texts.size === 0))
      .subscribe(() => newest.current?.())
  }, [id])
}
