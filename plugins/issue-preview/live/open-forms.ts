import {BehaviorSubject} from 'rxjs'
import type {Path} from 'sanity'
import {isSame} from '../../lib/is-same.ts'

/** A document's form that is open somewhere in the window. */
interface OpenForm {
  readonly documentType: string
  /** Where in it the person is; empty where nowhere. */
  readonly focusPath: Path
  /** Opens a field and goes there. */
  readonly goTo: (path: Path) => void
}

/** A field that a person is in. */
interface FocusedField {
  /** Published id. */
  readonly documentId: string
  readonly path: Path
}

/** By published id. */
export type OpenForms = ReadonlyMap<string, OpenForm>

/**
 * Which forms are open in this window. A preview beside a form is a pane of its own and knows nothing of the form; here they
 * meet, so that the preview sees what is typed before it is saved, marks the field that a person is in, and leads to others.
 */
class FormRegistry {
  readonly #forms = new BehaviorSubject<OpenForms>(new Map())
  readonly #focused = new BehaviorSubject<FocusedField | undefined>(undefined)

  readonly forms = this.#forms.asObservable()

  /** Where the person is, or was last. */
  readonly focused = this.#focused.asObservable()

  get currentFocus(): FocusedField | undefined {
    return this.#focused.value
  }

  get current(): OpenForms {
    return this.#forms.value
  }

  /** Says that a form is open, or what has changed in it. */
  put(documentId: string, form: OpenForm): void {
    const {focusPath} = form
    const before = this.current.get(documentId)
    this.#forms.next(new Map(this.current).set(documentId, form))
    if (focusPath.length === 0 || focusPath === before?.focusPath) return
    // With every letter the Studio says anew where the person is.
    const {currentFocus} = this
    if (currentFocus?.documentId === documentId && isSame(currentFocus.path, focusPath)) return
    this.#focused.next({documentId, path: focusPath})
  }

  remove(documentId: string): void {
    const forms = new Map(this.current)
    forms.delete(documentId)
    this.#forms.next(forms)
    if (this.currentFocus?.documentId === documentId) this.#focused.next(undefined)
  }

  /**
   * Goes to a field of a form that is open.
   *
   * @returns Whether it is.
   */
  goTo(documentId: string, path: Path): boolean {
    const form = this.current.get(documentId)
    form?.goTo(path)
    return form !== undefined
  }
}

export const openForms = new FormRegistry()
