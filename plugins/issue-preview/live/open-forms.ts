import {BehaviorSubject} from 'rxjs'
import type {Path} from 'sanity'

/** A document's form that is open somewhere in the window. */
export interface OpenForm {
  readonly documentType: string
  /** Where in it the person is; empty where nowhere. */
  readonly focusPath: Path
  /** Opens a field and goes there. */
  readonly goTo: (path: Path) => void
}

/** By published id. */
export type OpenForms = ReadonlyMap<string, OpenForm>

/**
 * Which forms are open in this window. A preview beside a form is a pane of its own and knows nothing of the form; here they
 * meet, so that the preview sees what is typed before it is saved, marks the field that a person is in, and leads to others.
 */
class FormRegistry {
  readonly #forms = new BehaviorSubject<OpenForms>(new Map())
  #wanted: {readonly documentId: string; readonly path: Path} | undefined

  readonly forms = this.#forms.asObservable()

  get current(): OpenForms {
    return this.#forms.value
  }

  /** Says that a form is open, or what has changed in it. */
  put(documentId: string, form: OpenForm): void {
    this.#forms.next(new Map(this.#forms.value).set(documentId, form))
    if (this.#wanted?.documentId !== documentId) return
    const {path} = this.#wanted
    this.#wanted = undefined
    form.goTo(path)
  }

  remove(documentId: string): void {
    const forms = new Map(this.#forms.value)
    forms.delete(documentId)
    this.#forms.next(forms)
  }

  /**
   * Goes to a field: now, where its form is open, else as soon as it is.
   *
   * @returns Whether the form is open.
   */
  goTo(documentId: string, path: Path): boolean {
    const form = this.current.get(documentId)
    this.#wanted = form === undefined ? {documentId, path} : undefined
    form?.goTo(path)
    return form !== undefined
  }
}

export const openForms = new FormRegistry()
