import {isDeepStrictEqual} from 'node:util'
import {encodeString} from './encode-string.ts'
import {op, type MendozaPatch} from './patch.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * A patch that makes `after` of `before`; both are JSON values, `null` for a document that isn't there. It names what changed
 * down to the field, the array's element and the middle of a string, so that whoever reads it can tell who wrote what.
 *
 * Values that are the same object are taken for equal without a look inside.
 */
export const encode = (before: unknown, after: unknown): MendozaPatch => {
  if (isDeepStrictEqual(before, after)) return []
  return isObject(before) && isObject(after) ? fields(before, after) : [op.value, after]
}

/** What makes the object on top of the output, a copy of `before`, into `after`. */
function* fieldOperations(before: Json, after: Json): Iterable<unknown> {
  // The format numbers fields by their place among the sorted names.
  const names = Object.keys(before).sort()
  for (const [place, name] of names.entries()) {
    if (!Object.hasOwn(after, name)) {
      yield* [op.objectDeleteField, place]
      continue
    }
    const [old, value] = [before[name], after[name]]
    if (isDeepStrictEqual(old, value)) continue
    const nested = change(old, value)
    if (nested === undefined) yield* [op.objectSetFieldValue, value, name]
    else {
      yield* [nested.isCopy ? op.pushFieldCopy : op.pushFieldBlank, place]
      yield* nested.operations
      yield op.returnIntoObjectSameKeyPop
    }
  }
  for (const name in after) {
    if (!Object.hasOwn(before, name)) yield* [op.objectSetFieldValue, after[name], name]
  }
}

const fields = (before: Json, after: Json): MendozaPatch => [...fieldOperations(before, after)]

/** What makes a blank array on top of the output into `after`, from the elements of `before`. */
function* elementOperations(before: readonly unknown[], after: readonly unknown[]): Iterable<unknown> {
  const places = new Places(before)
  let slice: {from: number; to: number} | undefined
  for (const [at, value] of after.entries()) {
    const same = places.ofEqual(value, slice?.to)
    if (same !== undefined) {
      if (slice?.to === same) slice.to += 1
      else {
        if (slice) yield* [op.arrayAppendSlice, slice.from, slice.to]
        slice = {from: same, to: same + 1}
      }
      continue
    }
    if (slice) yield* [op.arrayAppendSlice, slice.from, slice.to]
    slice = undefined
    const place = places.ofSimilar(value, at)
    const nested = place === undefined ? undefined : change(before[place], value)
    if (nested === undefined) yield* [op.arrayAppendValue, value]
    else {
      yield* [nested.isCopy ? op.pushElementCopy : op.pushElementBlank, place]
      yield* nested.operations
      yield op.returnIntoArrayPop
    }
  }
  if (slice) yield* [op.arrayAppendSlice, slice.from, slice.to]
}

/** How one value becomes another by its parts; `undefined` when naming the new value whole is all there is to say. */
const change = (
  before: unknown,
  after: unknown,
): {readonly isCopy: boolean; readonly operations: Iterable<unknown>} | undefined => {
  if (typeof before === 'string' && typeof after === 'string') {
    const operations = encodeString(before, after)
    return operations && {isCopy: false, operations}
  }
  // From a blank array, never a copy: the format can only append, and decoders share what they copy.
  if (Array.isArray(before) && Array.isArray(after)) {
    return after.length === 0 ? undefined : {isCopy: false, operations: elementOperations(before, after)}
  }
  return isObject(before) && isObject(after)
    ? {isCopy: true, operations: fieldOperations(before, after)}
    : undefined
}

/** Where an array's elements are: by what they are, and by their keys. */
class Places {
  readonly #byContent = new Map<string, number>()
  readonly #byKey = new Map<string, number>()
  readonly #contents: readonly string[]
  readonly #elements: readonly unknown[]

  constructor(elements: readonly unknown[]) {
    this.#elements = elements
    this.#contents = elements.map((element) => JSON.stringify(element))
    for (const [place, content] of this.#contents.entries()) {
      if (!this.#byContent.has(content)) this.#byContent.set(content, place)
      const key = keyOf(elements[place])
      if (key !== undefined && !this.#byKey.has(key)) this.#byKey.set(key, place)
    }
  }

  /** Where `value` is, `preferred` if it is there too. */
  ofEqual(value: unknown, preferred: number | undefined): number | undefined {
    const content = JSON.stringify(value)
    return preferred !== undefined && this.#contents[preferred] === content
      ? preferred
      : this.#byContent.get(content)
  }

  /** What `value` may have been: the element of its key, or without keys the one in its place. */
  ofSimilar(value: unknown, at: number): number | undefined {
    const key = keyOf(value)
    if (key !== undefined) return this.#byKey.get(key)
    return at < this.#elements.length && keyOf(this.#elements[at]) === undefined ? at : undefined
  }
}

const keyOf = (value: unknown): string | undefined =>
  isObject(value) && typeof value['_key'] === 'string' ? value['_key'] : undefined

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
