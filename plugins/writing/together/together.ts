import type {Diff} from '@sanity/diff-match-patch'
import type {EditorEvent, EditorSelection, Patch} from '@portabletext/editor'
import {isSame} from '../../lib/is-same.ts'
import {changeBehindOwn, changeBetween} from './change-of-words.ts'
import {mended, mending, type Mending} from './mend.ts'
import {changeOf, differenceOf, firstBehind, merged, stepsOf, type Change, type First} from './merge.ts'
import {OwnLetters} from './own-letters.ts'
import {isSameButForWords, isWordsPatch, withWords, wordsAt} from './words.ts'

/** What the form has changed, and its text with it. */
type PatchesEvent = Extract<EditorEvent, {type: 'patches'}>
/** The form's text, as it is drawn. */
type ValueEvent = Extract<EditorEvent, {type: 'update value'}>
type Path = Patch['path']

/** What is around: an editor, and the form it hands its changes over to. */
export interface Around {
  readonly tell: (event: EditorEvent) => void
  readonly look: () => {readonly value: readonly unknown[]; readonly selection: EditorSelection}
  readonly handOver: (patches: readonly Patch[]) => void
  /** Told whenever there begins, and ends, to be something that the editor has handed over and the form hasn't got. */
  readonly holds: (isHeld: boolean) => void
}

/** The words of one span that the lake may not have yet. */
interface Said {
  readonly path: Path
  /** As the editor has handed them over, to the form or to us. */
  words: string
  /** What the form was given of that, until the lake has it. */
  given: Given | undefined
  /** What the lake has put wrong. */
  wrong: readonly Wrong[]
}

interface Wrong {
  /** As the lake had it then. */
  readonly words: string
  /** What makes it right. */
  readonly mending: Mending
  readonly since: number
  /** For how long nobody must have written, in milliseconds: of two who see the same, one is sooner. */
  readonly pause: number
}

interface Given {
  /** As they will be in the lake, if it puts every letter where it belongs. */
  readonly words: string
  /** Whether others wrote there meanwhile. */
  readonly isCrossed: boolean
  /** What the lake had before. */
  readonly before: string | undefined
}

/** In milliseconds, after the last words of others. */
const TOGETHER = 10_000
/** In milliseconds: as long as words are held for the lake to hear of those before. */
const PATIENCE = 4000
/** In milliseconds, at least: the one who is sooner mends what two see. */
const PAUSE = 500

/**
 * Lets several people write in one paragraph without losing a letter.
 *
 * The Studio hands words over as changes that are looked for by the letters around them, one for each key. The editor applies what
 * others typed on top of what was typed in it; the form and the lake the other way round; and where others have changed the letters
 * around, a change finds no place, or the wrong one. So here the words that the lake has are the ground that both sides stand on:
 * what others change in it is merged with what the editor has by place; while others write, words are handed over as one change of
 * just what the lake has, and the next once it has that; and where the lake has put them wrong or lost them, they are given again.
 */
export class Together {
  readonly #around: Around
  /** The text that the lake has. */
  #lake: unknown
  /** The next one, as long as it isn't known whose it is. */
  #next: {readonly text: unknown} | undefined
  readonly #said = new Map<string, Said>()
  /** What waits to be handed over. */
  #held: readonly Patch[] = []
  #heldSince: number | undefined
  #isSettled = true
  #isAccompanied = false
  #theirsAt = Number.NEGATIVE_INFINITY
  #oursAt = Number.NEGATIVE_INFINITY
  /** The form's text as it was drawn last. */
  #value: ValueEvent['value']
  /** Where somebody has lately written while others were here, by the path as JSON. */
  readonly #shared = new Map<string, Path>()
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #own: OwnLetters

  constructor(around: Around) {
    this.#around = around
    this.#own = new OwnLetters(() => around.look().selection)
  }

  /** Whether somebody else is here. */
  accompanied(isAccompanied: boolean): void {
    this.#isAccompanied = isAccompanied
  }

  /** The editor has been changed by its person. */
  typed(patch: Patch): void {
    this.#oursAt = Date.now()
    this.#own.typed(patch)
  }

  /** The editor hands changes over. */
  handOver(patches: readonly Patch[]): void {
    const {value} = this.#around.look()
    for (const {path} of patches.filter(isWordsPatch)) {
      const [name, words] = [JSON.stringify(path), wordsAt(value, path)]
      const said = this.#said.get(name)
      if (words === undefined) this.#said.delete(name)
      else if (said !== undefined) said.words = words
      else this.#said.set(name, {path, words, given: undefined, wrong: []})
    }
    const isHeld =
      this.#isTogether() && patches.every((patch) => isWordsPatch(patch) && this.#isInLake(patch))
    if (this.#isTogether())
      for (const {path} of patches.filter(isWordsPatch)) this.#shared.set(JSON.stringify(path), path)
    if (isHeld) {
      this.#held = [...this.#held, ...patches]
      this.#heldSince ??= Date.now()
      this.#around.holds(true)
      this.#watch()
      // More of what the editor hands over at once may follow.
      queueMicrotask(() => this.#goOn())
    } else this.#giveAll(patches)
    this.#tellValueAgain()
  }

  /** The lake has another text: the next one, or as if anew. */
  lakeHas(text: unknown, isNext: boolean): void {
    this.#stepOn()
    if (isNext) {
      this.#next = {text}
      queueMicrotask(() => this.#stepOn())
      return
    }
    this.#lake = text
    this.#said.clear()
    this.#shared.clear()
    this.#giveAll([])
  }

  /** Whether the lake has all that the form has, and the other way round. */
  settled(isSettled: boolean): void {
    this.#stepOn()
    this.#isSettled = isSettled
    // Not amidst what the form is doing.
    if (isSettled) queueMicrotask(() => this.#goOn())
  }

  hearPatches(event: PatchesEvent): void {
    const theirs = event.patches.filter(({origin}) => origin !== 'local')
    if (theirs.length === 0) {
      this.#around.tell(event)
      return
    }
    for (const patch of theirs.filter((each) => !isWordsPatch(each))) {
      for (const places of [this.#said, this.#shared])
        for (const [name, place] of places)
          if (mayConcern('path' in place ? place.path : place, patch)) places.delete(name)
    }
    const names = new Set(theirs.filter(isWordsPatch).map(({path}) => JSON.stringify(path)))
    const paths = new Map<string, Path>()
    for (const patch of theirs.filter(isWordsPatch)) {
      const name = JSON.stringify(patch.path)
      if (this.#canMerge(patch.path)) paths.set(name, patch.path)
      else {
        this.#said.delete(name)
        this.#shared.delete(name)
      }
    }
    const patches = event.patches.filter(
      (patch) => patch.origin === 'local' || !isWordsPatch(patch) || !paths.has(JSON.stringify(patch.path)),
    )
    if (patches.length > 0) this.#around.tell({...event, patches})
    if (names.size > 0) this.#theirsAt = Date.now()
    for (const [name, path] of paths) {
      this.#shared.set(name, path)
      this.#merge(path, event.snapshot)
    }
    if (this.#next !== undefined) this.#lake = this.#next.text
    this.#next = undefined
    if (names.size > 0) this.#watch()
  }

  hearValue({value}: ValueEvent): void {
    this.#value = value
    this.#tellValue()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#giveAll([])
  }

  /** Of what the editor was told while it had changes to hand over, it takes the last once it has done so. */
  #tellValueAgain(): void {
    const own = this.#around.look().value
    if (this.#isTogether() && this.#value !== undefined && isSameButForWords(this.#value, own))
      this.#tellValue()
  }

  /** With the words that the editor has, where those of the form are older: it would take them once it has handed over. */
  #tellValue(): void {
    const own = this.#around.look().value
    const paths = [...[...this.#said.values()].map(({path}) => path), ...this.#shared.values()]
    const value = paths.reduce((text, path) => withWords(text, path, wordsAt(own, path)), this.#value)
    this.#around.tell({type: 'update value', value})
  }

  #isTogether(): boolean {
    return this.#isAccompanied || Date.now() - this.#theirsAt < TOGETHER
  }

  #isInLake({path}: Patch): boolean {
    return wordsAt(this.#lake, path) !== undefined
  }

  /** What nobody else has changed was our own. */
  #stepOn(): void {
    if (this.#next === undefined) return
    for (const said of this.#said.values())
      if (said.given !== undefined)
        said.given = {...said.given, before: said.given.before ?? wordsAt(this.#lake, said.path)}
    this.#lake = this.#next.text
    this.#next = undefined
  }

  #canMerge(path: Path): boolean {
    const texts = [this.#lake, this.#next?.text, this.#around.look().value]
    return texts.every((text) => wordsAt(text, path) !== undefined)
  }

  #merge(path: Path, snapshot: PatchesEvent['snapshot']): void {
    const [had, has] = [wordsAt(this.#lake, path), wordsAt(this.#next?.text, path)]
    const ours = wordsAt(this.#around.look().value, path)
    if (had === undefined || has === undefined || ours === undefined) return
    const [run, theirs] = [this.#own.in(path), changeOf(had, has)]
    const our = changeOf(had, ours, run)
    const first = firstBehind(had, our, run)
    const withTheirs = (words: string, whose: typeof first) =>
      merged(had, changeOf(had, words, run), theirs, whose)
    const said = this.#said.get(JSON.stringify(path))
    if (said !== undefined) {
      const {given} = said
      said.words = withTheirs(said.words, first)
      said.given = given && {
        words: withTheirs(given.words, first),
        isCrossed: true,
        before: given.before === undefined ? undefined : withTheirs(given.before, first),
      }
    }
    this.#change(path, ours, merged(had, our, theirs, first), snapshot)
  }

  #change(path: Path, from: string, to: string, snapshot: PatchesEvent['snapshot']): void {
    if (from === to) return
    const hadCursor = this.#own.haveCursorBehind(path)
    const patch = {
      type: 'diffMatchPatch',
      path,
      value: changeBetween(from, differenceOf(from, to)),
      origin: 'remote',
    } as const
    this.#around.tell({type: 'patches', patches: [patch], snapshot})
    this.#tellValueAgain()
    const end = this.#own.changed(path, from, to)
    // Where others begin right behind the person's own last letter, the next one goes behind that all the same.
    if (hadCursor && end !== undefined && !isSame(this.#around.look().selection?.focus, end))
      this.#around.tell({type: 'select', at: {anchor: end, focus: end}})
  }

  /** Once the form and the lake have the same: look whether the words are there, and give what is left. */
  #goOn(): void {
    this.#stepOn()
    if (!this.#isSettled) return
    if (!this.#isTogether() && this.#held.length > 0) {
      this.#giveAll([])
      return
    }
    const patches: Patch[] = []
    for (const [name, said] of this.#said) {
      const has = wordsAt(this.#lake, said.path)
      const isAlone = !this.#isTogether() && said.given?.isCrossed !== true && said.wrong.length === 0
      if (has === undefined || isAlone) {
        patches.push(...this.#held.filter(({path}) => isSame(path, said.path)))
        this.#said.delete(name)
        continue
      }
      if (said.given !== undefined) this.#take(said, said.given, has)
      const steps = this.#mend(said, has) ?? differenceOf(has, said.words, this.#own.in(said.path))
      if (said.words !== has) {
        const run = this.#own.in(said.path)
        const place = steps[0]?.[1].length ?? 0
        const own = run !== undefined && place <= run.to ? place - run.from : 0
        const value = changeBehindOwn(has, steps, own) ?? changeBetween(has, steps)
        patches.push({type: 'diffMatchPatch', path: said.path, value, origin: 'local'})
        said.given = {words: said.words, isCrossed: false, before: undefined}
      } else if (said.wrong.length === 0) this.#said.delete(name)
    }
    this.#give(patches)
    if (this.#said.size > 0) this.#watch()
  }

  /** Takes what the lake has made of what it was given. */
  #take(said: Said, given: Given, has: string): void {
    said.given = undefined
    if (has === given.words) return
    const run = this.#own.in(said.path)
    const wanted = wordsAt(this.#around.look().value, said.path)
    this.#changeSaid(said, given.words, changeOf(given.words, has))
    const words = wordsAt(this.#around.look().value, said.path)
    if (!given.isCrossed || given.before === undefined || wanted === undefined || words === undefined) return
    const wrong = {
      words,
      mending: mending(given.before, wanted, words, run),
      since: Date.now(),
      pause: PAUSE * (1 + 5 * Math.random()),
    }
    said.wrong = [...said.wrong, wrong]
  }

  /**
   * What the lake has wrong is mended once nobody writes; others may have done so.
   *
   * @returns What that takes, if it is all that there is to do.
   */
  #mend(said: Said, has: string): Diff[] | undefined {
    const now = Date.now()
    const isDue = ({since, pause}: Wrong) =>
      now - since >= TOGETHER || now - Math.max(since, this.#theirsAt, this.#oursAt) >= pause
    const due = said.wrong.filter(isDue)
    if (due.length === 0) return undefined
    const isStill = wordsAt(this.#around.look().value, said.path) === said.words
    said.wrong = said.wrong.filter((wrong) => !isDue(wrong) || (!isStill && now - wrong.since < TOGETHER))
    if (!isStill) return undefined
    const needed = due.filter(
      ({mending: {wanted}}) => wanted.length === 0 || !wanted.every((words) => said.words.includes(words)),
    )
    const [only] = needed
    const isAll = needed.length === 1 && only?.words === has && said.words === has
    for (const wrong of needed) {
      const from = said.words
      said.words = mended(wrong.words, from, wrong.mending, this.#own.in(said.path))
      this.#change(said.path, from, said.words, undefined)
    }
    return isAll ? stepsOf(has, only.mending) : undefined
  }

  /** Makes a change of a text here, too, where that text has been changed otherwise. */
  #changeSaid(said: Said, from: string, change: Change): void {
    const run = this.#own.in(said.path)
    const ours = wordsAt(this.#around.look().value, said.path)
    said.words = merged(from, changeOf(from, said.words, run), change, oursFirst)
    if (ours !== undefined)
      this.#change(said.path, ours, merged(from, changeOf(from, ours, run), change, oursFirst), undefined)
  }

  /** Everything at once, as the editor has it. */
  #giveAll(patches: readonly Patch[]): void {
    const all = [...this.#held, ...patches]
    for (const said of this.#said.values())
      said.given = {words: said.words, isCrossed: said.given?.isCrossed ?? false, before: said.given?.before}
    this.#give(all)
  }

  /** In place of what is held. */
  #give(patches: readonly Patch[]): void {
    this.#held = []
    this.#heldSince = undefined
    if (patches.length > 0) {
      this.#isSettled = false
      this.#around.handOver(patches)
    }
    this.#around.holds(false)
  }

  /** Nothing is held for longer than that, and what is shared becomes one's own again. */
  #watch(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#goOn()
      if (this.#heldSince !== undefined && Date.now() - this.#heldSince >= PATIENCE) this.#giveAll([])
      const isStill = Date.now() - Math.max(this.#theirsAt, this.#oursAt) >= TOGETHER
      if (this.#held.length > 0 || this.#said.size > 0 || !isStill) this.#watch()
      else this.#shared.clear()
    }, PAUSE)
  }
}

const oursFirst = (): First => 'ours'

/** Whether a change is in the block of these words, or moves blocks about. */
const mayConcern = (path: Path, patch: Patch): boolean =>
  // The form begins every change of a text with one in case that there is none.
  patch.type !== 'setIfMissing' && (typeof patch.path[0] !== 'object' || isSame(patch.path[0], path[0]))
