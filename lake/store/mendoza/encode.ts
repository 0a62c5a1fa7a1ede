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
    const same = places.ofEqual(value, slice?.to ?? at)
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
  readonly #elements: readonly unknown[]
  #byContent: ReadonlyMap<string, number> | undefined
  #byKey: ReadonlyMap<string, number> | undefined

  constructor(elements: readonly unknown[]) {
    this.#elements = elements
  }

  /** Where `value` is; `expected` if it is there too. */
  ofEqual(value: unknown, expected: number): number | undefined {
    // Most elements of an edited array are the very same objects, and writing them out to compare them is slow.
    if (expected < this.#elements.length && isDeepStrictEqual(this.#elements[expected], value))
      return expected
    this.#byContent ??= firstPlaces(this.#elements.map((element) => JSON.stringify(element)))
    return this.#byContent.get(JSON.stringify(value))
  }

  /** What `value` may have been: the element of its key, or without keys the one in its place. */
  ofSimilar(value: unknown, at: number): number | undefined {
    const key = keyOf(value)
    if (key === undefined) {
      return at < this.#elements.length && keyOf(this.#elements[at]) === undefined ? at : undefined
    }
    this.#byKey ??= firstPlaces(this.#elements.map(keyOf))
    return this.#byKey.get(key)
  }
}

const firstPlaces = (names: readonly (string | undefined)[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>()
  for (const [place, name] of names.entries()) {
    if (name !== undefined && !places.has(name)) places.set(name, place)
  }
  return places
}

const keyOf = (value: unknown): string | undefined =>
  isObject(value) && typeof value['_key'] === 'string' ? value['_key'] : undefined

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
