import {
  applyPatches,
  DIFF_DELETE,
  DIFF_INSERT,
  makeDiff,
  makePatches,
  parsePatch,
  stringifyPatches,
} from '@sanity/diff-match-patch'
import type {Patch} from '@portabletext/editor'

type Path = Patch['path']

/** What changes the words of a span, whichever piece of text that is. */
export type WordsPatch = Extract<Patch, {type: 'diffMatchPatch'}>

export const isWordsPatch = (patch: Patch): patch is WordsPatch =>
  patch.type === 'diffMatchPatch' && patch.path.at(-1) === 'text'

/** The string at a path of a text; `undefined` when there is none. */
export const wordsAt = (blocks: unknown, path: Path): string | undefined => {
  const found = path.reduce<unknown>(stepInto, blocks)
  return typeof found === 'string' ? found : undefined
}

const stepInto = (value: unknown, segment: Path[number]): unknown => {
  if (typeof value !== 'object' || value === null) return undefined
  if (typeof segment !== 'object') return Reflect.get(value, segment)
  return Array.isArray(value) && '_key' in segment
    ? value.find((item: unknown) => isKeyed(item) && item._key === segment._key)
    : undefined
}

const isKeyed = (value: unknown): value is {readonly _key: unknown} =>
  typeof value === 'object' && value !== null && '_key' in value

/** Words after changes, as a form makes them; `undefined` when a change finds no place in them. */
export const afterPatches = (words: string, patches: readonly WordsPatch[]): string | undefined => {
  let after = words
  for (const {value} of patches) {
    const [next, applied] = applyPatches(parsePatch(value), after, {allowExceedingIndices: true})
    if (applied.includes(false)) return undefined
    after = next
  }
  return after
}

/** The change that makes one string of another. */
export const changeBetween = (from: string, to: string): string => stringifyPatches(makePatches(from, to))

/** Where a cursor goes when the words around it change: it stays right behind what it stood behind. */
export const offsetAfter = (offset: number, from: string, to: string): number => {
  if (offset === 0) return 0
  let [before, after] = [0, 0]
  for (const [kind, {length}] of makeDiff(from, to)) {
    if (kind === DIFF_INSERT) {
      after += length
      continue
    }
    if (offset <= before + length) return kind === DIFF_DELETE ? after : after + offset - before
    before += length
    if (kind !== DIFF_DELETE) after += length
  }
  return after
}
