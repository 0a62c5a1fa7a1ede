import type {EditorSelection, Patch} from '@portabletext/editor'
import {isSame} from '../../lib/is-same.ts'
import {offsetAfter} from './cursor.ts'
import type {Run} from './merge.ts'
import {isWordsPatch} from './words.ts'

type Path = Patch['path']
type Point = NonNullable<EditorSelection>['focus']

/** Where a person's own last letters are. */
export class OwnLetters {
  readonly #look: () => EditorSelection
  #run: (Run & {readonly path: Path}) | undefined

  /** @param look - What is selected in the editor. */
  constructor(look: () => EditorSelection) {
    this.#look = look
  }

  /** The person has changed something in the editor. */
  typed(patch: Patch): void {
    if (!isWordsPatch(patch)) {
      this.#run = undefined
      return
    }
    // The cursor follows once the change is whole.
    queueMicrotask(() => {
      const focus = this.#look()?.focus
      const run = this.#run
      if (focus === undefined) this.#run = undefined
      else if (run !== undefined && isSame(run.path, focus.path) && Math.abs(focus.offset - run.to) <= 1)
        this.#run = {...run, from: Math.min(run.from, focus.offset), to: focus.offset}
      else this.#run = {path: focus.path, from: Math.max(0, focus.offset - 1), to: focus.offset}
    })
  }

  /** Those in the words at a path, if that is where they are. */
  in(path: Path): Run | undefined {
    return isSame(this.#run?.path, path.slice(0, -1)) ? this.#run : undefined
  }

  /** Whether the cursor is right behind them. */
  haveCursorBehind(path: Path): boolean {
    const [run, selection] = [this.in(path), this.#look()]
    return (
      run !== undefined &&
      isSame(selection?.focus, selection?.anchor) &&
      isSame(selection?.focus.path, path.slice(0, -1)) &&
      selection?.focus.offset === run.to
    )
  }

  /**
   * The words at a path have been changed by others.
   *
   * @returns Where their end is now, if they are there.
   */
  changed(path: Path, from: string, to: string): Point | undefined {
    const run = this.#run
    if (run === undefined || this.in(path) === undefined) return undefined
    const end = offsetAfter(run.to, from, to)
    this.#run = {path: run.path, from: offsetAfter(run.from + 1, from, to) - 1, to: end}
    return {path: run.path, offset: end}
  }
}
