import type {EditorEvent, EditorSelection, Patch} from '@portabletext/editor'
import {applyPatches, makePatches, parsePatch, stringifyPatches} from '@sanity/diff-match-patch'
import {BufferedDocument, Mutation} from '@sanity/mutator'
import {applyPatch} from '../../lake/store/apply-patch.ts'
import type {LakeDocument} from '../../lake/engine/document.ts'
import {offsetAfter} from '../../plugins/writing/together/cursor.ts'
import {Together} from '../../plugins/writing/together/together.ts'
import {wordsAt} from '../../plugins/writing/together/words.ts'

const SPAN: Patch['path'] = [{_key: 'b'}, 'children', {_key: 's'}]
const WORDS: Patch['path'] = [...SPAN, 'text']
const STORED = 'body[_key=="b"].children[_key=="s"].text'

const bodyOf = (text: string) => [{_type: 'block', _key: 'b', children: [{_type: 'span', _key: 's', text}]}]

const textOf = (document: unknown): string => wordsAt(document, ['body', ...WORDS]) ?? ''

interface Change {
  readonly patch: {readonly id: string; readonly diffMatchPatch: Readonly<Record<string, string>>}
}

interface Transaction {
  readonly transactionId: string
  readonly previousRev: string
  readonly resultRev: string
  readonly mutations: readonly Change[]
}

/** A lake with an essay of one span, and how long it takes to hear and to be heard of. */
export class OneEssay {
  #document: LakeDocument
  readonly #listeners: ((transaction: Transaction) => void)[] = []

  constructor(text: string) {
    this.#document = {_id: 'd', _type: 'essay', _rev: 'r0', body: bodyOf(text)}
  }

  get document(): LakeDocument {
    return structuredClone(this.#document)
  }

  get text(): string {
    return textOf(this.#document)
  }

  listen(listener: (transaction: Transaction) => void): void {
    this.#listeners.push(listener)
  }

  commit(transactionId: string, mutations: readonly Change[]): void {
    const previousRev = String(this.#document['_rev'])
    for (const {patch} of mutations) {
      const {diffMatchPatch} = patch
      this.#document = {...applyPatch(this.#document, {diffMatchPatch}), _rev: transactionId}
    }
    const transaction = {transactionId, previousRev, resultRev: transactionId, mutations}
    for (const listener of this.#listeners) listener(structuredClone(transaction))
  }
}

/**
 * Somebody with a window of the Studio: the editor as it hands over and takes what it is told (after `@portabletext/editor`), the
 * form's own buffered document, and what stands between the two.
 */
export class Writer {
  text: string
  #cursor: number
  #unsaid: Patch[] = []
  #value: string | undefined
  #isBusy = false
  #pause: ReturnType<typeof setTimeout> | undefined
  #beat: ReturnType<typeof setTimeout> | undefined
  readonly #form: BufferedDocument
  readonly #together: Together
  #isSettled = true
  #committedAt = Number.NEGATIVE_INFINITY
  #isDue = false
  /** By when what was sent has arrived. */
  #heardBy = 0
  #drawnBy = 0
  readonly #delay: (most: number) => number

  /** @param delay - Some milliseconds up to so many. */
  constructor(lake: OneEssay, cursor: number, delay: (most: number) => number, isAccompanied: boolean) {
    this.text = lake.text
    this.#cursor = cursor
    this.#delay = delay
    this.#form = new BufferedDocument(lake.document)
    this.#together = new Together({
      tell: (event) => this.#hear(event),
      look: () => ({value: bodyOf(this.text), selection: this.#selection}),
      handOver: (patches) => this.#change(patches),
      holds: () => undefined,
    })
    this.#together.accompanied(isAccompanied)
    this.#together.lakeHas(bodyOf(this.text), false)
    this.#form.onRemoteMutation = () => this.#together.lakeHas(this.#form.document.HEAD?.['body'], true)
    this.#form.onConsistencyChanged = (isSettled) => {
      if (isSettled === this.#isSettled) return
      this.#isSettled = isSettled
      this.#together.settled(isSettled)
    }
    this.#form.onMutation = ({mutation, remote}) =>
      this.#publish(mutation.mutations as Change[], remote ? 'remote' : 'local')
    this.#form.onRebase = (_edge, remote) => this.#publish(remote as Change[], 'remote')
    this.#form.commitHandler = ({mutation, success}) => {
      setTimeout(
        () => {
          lake.commit(String(mutation.transactionId), mutation.mutations as Change[])
          setTimeout(success, this.#delay(60))
        },
        20 + this.#delay(150),
      )
    }
    lake.listen((transaction) => {
      this.#heardBy = Math.max(this.#heardBy, Date.now() + 10 + this.#delay(100))
      setTimeout(
        () => this.#form.arrive(new Mutation({...transaction, mutations: [...transaction.mutations]})),
        this.#heardBy - Date.now(),
      )
    })
  }

  get shown(): readonly string[] {
    return [this.text, textOf(this.#form.LOCAL)]
  }

  type(letter: string): void {
    const before = this.text
    this.text = before.slice(0, this.#cursor) + letter + before.slice(this.#cursor)
    this.#cursor += letter.length
    const value = stringifyPatches(makePatches(before, this.text))
    const patch: Patch = {type: 'diffMatchPatch', path: WORDS, value, origin: 'local'}
    this.#unsaid.push(patch)
    this.#together.typed(patch)
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => this.#handOver(), 250)
    this.#beat ??= setTimeout(() => this.#handOver(), 1000)
  }

  get #selection(): EditorSelection {
    const point = {path: SPAN, offset: this.#cursor}
    return {anchor: point, focus: point}
  }

  #handOver(): void {
    clearTimeout(this.#beat)
    this.#beat = undefined
    const patches = this.#unsaid
    this.#unsaid = []
    if (patches.length > 0) this.#together.handOver(patches)
  }

  /** The form changes its document at once, and commits once a second. */
  #change(patches: readonly Patch[]): void {
    const mutations = patches.map((patch) => ({
      patch: {id: 'd', diffMatchPatch: {[STORED]: String(Reflect.get(patch, 'value'))}},
    }))
    this.#form.add(new Mutation({mutations}))
    if (this.#isDue) return
    this.#isDue = true
    setTimeout(
      () => {
        this.#isDue = false
        this.#committedAt = Date.now()
        void this.#form.commit()
      },
      Math.max(0, this.#committedAt + 1000 - Date.now()),
    )
  }

  #publish(mutations: readonly Change[], origin: 'local' | 'remote'): void {
    const snapshot = bodyOf(textOf(this.#form.LOCAL))
    const patches = mutations.flatMap(({patch}) =>
      Object.values(patch.diffMatchPatch).map((value): Patch => ({
        type: 'diffMatchPatch',
        path: WORDS,
        value,
        origin,
      })),
    )
    const begun: Patch = {type: 'setIfMissing', path: [], value: [], origin}
    this.#together.hearPatches({type: 'patches', patches: [begun, ...patches], snapshot})
    this.#drawnBy = Math.max(this.#drawnBy, Date.now() + 30 + this.#delay(120))
    setTimeout(
      () => this.#together.hearValue({type: 'update value', value: snapshot}),
      this.#drawnBy - Date.now(),
    )
  }

  #hear(event: EditorEvent): void {
    if (event.type === 'patches') {
      for (const patch of event.patches) {
        if (patch.origin === 'local' || patch.type !== 'diffMatchPatch') continue
        this.#become(applyPatches(parsePatch(patch.value), this.text, {allowExceedingIndices: true})[0])
      }
    } else if (event.type === 'update value') {
      this.#value = wordsAt(event.value, WORDS)
      if (!this.#isBusy) this.#believe()
    } else if (event.type === 'select') this.#cursor = event.at?.focus.offset ?? 0
  }

  /** An editor believes what it is told once it has handed over, and looks for that once a second. */
  #believe(): void {
    this.#isBusy = this.#unsaid.length > 0
    if (this.#isBusy) setTimeout(() => this.#believe(), 1000)
    else if (this.#value !== undefined && this.#value !== this.text) {
      this.text = this.#value
      this.#cursor = this.text.length
    }
  }

  /** Others' letters at the cursor push it on. */
  #become(next: string): void {
    const backwards = (text: string) => text.split('').toReversed().join('')
    const fromEnd = offsetAfter(this.text.length - this.#cursor, backwards(this.text), backwards(next))
    this.#cursor = Math.max(offsetAfter(this.#cursor, this.text, next), next.length - fromEnd)
    this.text = next
  }
}
