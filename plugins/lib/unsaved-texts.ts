import {BehaviorSubject, distinctUntilChanged, map, type Observable} from 'rxjs'
import type {Path} from 'sanity'

/** A text as its editor has it. */
interface UnsavedText {
  /** Where it stands in its document. */
  readonly path: Path
  /** Blocks; `undefined` where nothing is written. */
  readonly blocks: readonly unknown[] | undefined
  /** Whether a preview shows already what was typed last. */
  readonly isShown: boolean
}

/** A document's texts, each by a name of its path. */
export type UnsavedTexts = ReadonlyMap<string, UnsavedText>

/**
 * Texts of this window with words that their forms haven't heard of yet: an editor keeps to itself what is typed until the person
 * pauses, up to a second.
 */
class UnsavedTextRegistry {
  readonly #texts = new BehaviorSubject<ReadonlyMap<string, UnsavedTexts>>(new Map())
  readonly #held = new Map<string, 'written' | 'removed'>()

  /** @param documentId - Published id. */
  now(documentId: string): UnsavedTexts {
    return this.#texts.value.get(documentId) ?? NONE
  }

  /** @param documentId - Published id. */
  of(documentId: string): Observable<UnsavedTexts> {
    return this.#texts.pipe(
      map((texts) => texts.get(documentId) ?? NONE),
      distinctUntilChanged(),
    )
  }

  put(documentId: string, name: string, text: UnsavedText): void {
    const key = keyOf(documentId, name)
    if (this.#held.has(key)) this.#held.set(key, 'written')
    this.#change(documentId, (texts) => texts.set(name, text))
  }

  remove(documentId: string, name: string): void {
    const key = keyOf(documentId, name)
    if (this.#held.has(key)) this.#held.set(key, 'removed')
    else if (this.#texts.value.get(documentId)?.has(name) === true)
      this.#change(documentId, (texts) => texts.delete(name))
  }

  /** Keeps a text until it is released, if it is removed meanwhile: its editor has handed it over, and its form hasn't got it. */
  hold(documentId: string, name: string): void {
    const key = keyOf(documentId, name)
    if (!this.#held.has(key)) this.#held.set(key, 'written')
  }

  release(documentId: string, name: string): void {
    const key = keyOf(documentId, name)
    const state = this.#held.get(key)
    this.#held.delete(key)
    if (state === 'removed') this.remove(documentId, name)
  }

  #change(documentId: string, change: (texts: Map<string, UnsavedText>) => void): void {
    const texts = new Map(this.#texts.value.get(documentId))
    change(texts)
    const all = new Map(this.#texts.value)
    if (texts.size > 0) all.set(documentId, texts)
    else all.delete(documentId)
    this.#texts.next(all)
  }
}

const keyOf = (documentId: string, name: string): string => JSON.stringify([documentId, name])

const NONE: UnsavedTexts = new Map()

export const unsavedTexts = new UnsavedTextRegistry()
