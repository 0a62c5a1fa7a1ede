import type {EditorEvent, EditorSelection, Patch} from '@portabletext/editor'
import {isSame} from '../../lib/is-same.ts'
import {afterPatches, changeBetween, isWordsPatch, offsetAfter, wordsAt, type WordsPatch} from './words.ts'

/** What others have changed, and the form's text with it. */
type PatchesEvent = Extract<EditorEvent, {type: 'patches'}>
/** The form's text, as it is drawn. */
type ValueEvent = Extract<EditorEvent, {type: 'update value'}>

/** As much of an editor as is needed. */
export interface EditorInStep {
  readonly tell: (event: EditorEvent) => void
  readonly look: () => {readonly value: readonly unknown[]; readonly selection: EditorSelection}
}

type Point = NonNullable<EditorSelection>['focus']

/**
 * In milliseconds: how long a form may take to hear of a change, for which the editor takes up to a second, and to draw it, on a
 * busy machine. After that, and before twice that, it is believed whatever it says, since what was typed may have come to nothing.
 */
const PATIENCE = 4000

/**
 * Keeps an editor in step with its form while several people write in one paragraph.
 *
 * The editor applies what others typed on top of what was typed in it; the form, like the lake, what was typed in the editor on
 * top of theirs. With two at one point the two come to different words. Changes made in the one then find no place in the other,
 * and letters are lost. So the editor gets the words that the form is going to have, in place of others' changes; and it doesn't
 * get the form's text as drawn while that is older than what it was told of, or than what was typed. Until others have changed
 * something it gets everything as it comes.
 */
export class InStep {
  readonly #editor: EditorInStep
  #isAlone = true
  /** What was changed in the editor and isn't in the form, oldest first, and since when. */
  #unsaid: {readonly patch: Patch; readonly since: number}[] = []
  /** Where others changed words that the editor hasn't got yet, by the path as JSON. */
  readonly #behind = new Map<string, Patch['path']>()
  #form: PatchesEvent['snapshot']
  /** Since when what the form told of is still to be drawn. */
  #awaitedSince: number | undefined
  #held: ValueEvent | undefined
  #patience: ReturnType<typeof setTimeout> | undefined
  /** Where the person's own last letters end. */
  #typedTo: Point | undefined

  constructor(editor: EditorInStep) {
    this.#editor = editor
  }

  /** Something was changed in the editor. */
  changed(patch: Patch): void {
    this.#unsaid.push({patch, since: Date.now()})
    this.#wait()
    this.#typedTo = undefined
    if (!isWordsPatch(patch)) return
    // The cursor follows once the change is whole.
    queueMicrotask(() => {
      this.#typedTo = this.#editor.look().selection?.focus
    })
  }

  hearPatches(event: PatchesEvent): void {
    for (const patch of event.patches) {
      if (patch.origin === 'local') this.#said(patch)
      else this.#isAlone = false
    }
    if (this.#isAlone) {
      this.#editor.tell(event)
      return
    }
    this.#form = event.snapshot
    this.#awaitedSince ??= Date.now()
    const patches = event.patches.filter((patch) => !isTheirWords(patch))
    if (patches.length > 0) this.#editor.tell({...event, patches})
    for (const {path} of event.patches.filter(isTheirWords)) this.#behind.set(JSON.stringify(path), path)
    this.#catchUp()
    this.#wait()
  }

  hearValue(event: ValueEvent): void {
    if (this.#awaitedSince !== undefined && isSame(event.value, this.#form)) this.#awaitedSince = undefined
    const isOlder = !this.#isAlone && (this.#awaitedSince !== undefined || this.#unsaid.length > 0)
    this.#held = isOlder ? event : undefined
    if (isOlder) this.#wait()
    else this.#editor.tell(event)
  }

  stop(): void {
    clearTimeout(this.#patience)
  }

  #said(patch: Patch): void {
    const at = this.#unsaid.findIndex(
      ({patch: ours}) =>
        ours.type === patch.type &&
        isSame(ours.path, patch.path) &&
        (ours.type !== 'diffMatchPatch' || isSame(ours.value, Reflect.get(patch, 'value'))),
    )
    if (at !== -1) this.#unsaid.splice(at, 1)
  }

  #catchUp(): void {
    for (const [name, path] of this.#behind) {
      const ours = this.#unsaid.map(({patch}) => patch).filter((patch) => mayConcern(path, patch))
      // A paragraph that is being cut or joined here: once the form has that.
      if (!ours.every(isWordsPatch)) continue
      const [has, form] = [wordsAt(this.#editor.look().value, path), wordsAt(this.#form, path)]
      if (has !== undefined && form !== undefined) {
        const wanted = afterPatches(form, at(path, ours))
        if (wanted === undefined) continue
        if (wanted !== has) this.#change(path, has, wanted)
      }
      this.#behind.delete(name)
    }
  }

  #change(path: Patch['path'], from: string, to: string): void {
    const cursor = this.#ownCursorIn(path)
    const patch = {type: 'diffMatchPatch', path, value: changeBetween(from, to), origin: 'remote'} as const
    this.#editor.tell({type: 'patches', patches: [patch], snapshot: this.#form})
    if (cursor === undefined) return
    // Where others begin right behind the person's own last letter, the next one goes behind that all the same.
    const point = {path: cursor.path, offset: offsetAfter(cursor.offset, from, to)}
    this.#typedTo = point
    if (!isSame(this.#editor.look().selection?.focus, point))
      this.#editor.tell({type: 'select', at: {anchor: point, focus: point}})
  }

  /** The cursor, if it is where the person has just typed. */
  #ownCursorIn(path: Patch['path']): Point | undefined {
    const {selection} = this.#editor.look()
    if (selection === null || !isSame(selection.anchor, selection.focus)) return undefined
    const isOwn = isSame(selection.focus, this.#typedTo) && isSame(selection.focus.path, path.slice(0, -1))
    return isOwn ? selection.focus : undefined
  }

  #wait(): void {
    this.#patience ??= setTimeout(() => {
      this.#patience = undefined
      this.#stopWaitingFor(Date.now() - PATIENCE)
    }, PATIENCE)
  }

  /** Nobody who writes on, here or elsewhere, puts that off. */
  #stopWaitingFor(before: number): void {
    this.#unsaid = this.#unsaid.filter(({since}) => since > before)
    if (this.#awaitedSince !== undefined && this.#awaitedSince <= before) this.#awaitedSince = undefined
    this.#catchUp()
    if (this.#held !== undefined) this.hearValue(this.#held)
    if (this.#unsaid.length > 0 || this.#awaitedSince !== undefined) this.#wait()
  }
}

const isTheirWords = (patch: Patch): boolean => patch.origin !== 'local' && isWordsPatch(patch)

/** Whether a change is in the block of these words, or moves blocks about. */
const mayConcern = (path: Patch['path'], patch: Patch): boolean =>
  typeof patch.path[0] !== 'object' || isSame(patch.path[0], path[0])

const at = (path: Patch['path'], patches: readonly WordsPatch[]): readonly WordsPatch[] =>
  patches.filter((patch) => isSame(patch.path, path))
