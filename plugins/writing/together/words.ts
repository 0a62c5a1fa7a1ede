import {
  DIFF_DELETE,
  DIFF_EQUAL,
  DIFF_INSERT,
  type Diff,
  type Patch as DmpPatch,
  makeDiff,
  makePatches,
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

/** The text with other words at a path; the same one where there are none, or none to put there. */
export const withWords = <Text>(blocks: Text, path: Path, words: string | undefined): Text => {
  const had = wordsAt(blocks, path)
  return had === undefined || words === undefined || had === words ? blocks : put(blocks, path, words)
}

const put = <Value>(value: Value, [segment, ...rest]: Path, words: string): Value => {
  if (segment === undefined) return words as Value
  if (Array.isArray(value)) {
    const at = typeof segment === 'number' ? segment : value.indexOf(stepInto(value, segment))
    return value.with(at, put(value[at], rest, words)) as Value
  }
  return typeof segment === 'object'
    ? value
    : {...value, [segment]: put(stepInto(value, segment), rest, words)}
}

const isKeyed = (value: unknown): value is {readonly _key: unknown} =>
  typeof value === 'object' && value !== null && '_key' in value

/** Whether two texts have the same paragraphs and pieces, whatever the words in them. */
export const isSameButForWords = (one: unknown, other: unknown): boolean => {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, at) => isSameButForWords(item, other[at]))
  if (!isKeyed(one) || !isKeyed(other)) return true
  const names = [...Object.keys(one), ...Object.keys(other)]
  return (
    one._key === other._key &&
    names.every((name) => isSameButForWords(Reflect.get(one, name), Reflect.get(other, name)))
  )
}

/** The change that makes one string of another. */
export const changeBetween = (from: string, difference: Diff[]): string =>
  stringifyPatches(makePatches(from, difference, {margin: MARGIN}))

/**
 * The change that puts letters right behind somebody's own ones, which alone it is found by: others may have put some behind them, too.
 *
 * @param own - How many letters before the place are the person's own.
 * @returns `undefined` where those are too few to be found by.
 */
export const changeBehindOwn = (
  from: string,
  difference: readonly Diff[],
  own: number,
): string | undefined => {
  const [before, put, after, ...rest] = difference
  if (own < FEW || rest.length > 0 || before?.[0] !== DIFF_EQUAL || put?.[0] !== DIFF_INSERT) return undefined
  if ((after !== undefined && after[0] !== DIFF_EQUAL) || !/^[\p{ASCII}\p{Letter}\p{P}]*$/u.test(from))
    return undefined
  const behind = before[1].slice(-Math.min(own, 16))
  const start = before[1].length - behind.length
  // The first and the last piece of a change are looked for by the ends of the text as well.
  const nothing = pieceOf(from, start, [[DIFF_EQUAL, behind]])
  return stringifyPatches([nothing, pieceOf(from, start, [[DIFF_EQUAL, behind], put]), nothing])
}

/** In letters. */
const FEW = 2

const pieceOf = (from: string, start: number, diffs: Diff[]): DmpPatch => {
  const without = (left: Diff[0]) => diffs.map(([kind, letters]) => (kind === left ? '' : letters)).join('')
  const [before, after, utf8Start] = [
    without(DIFF_INSERT),
    without(DIFF_DELETE),
    bytesOf(from.slice(0, start)),
  ]
  return {
    diffs,
    start1: start,
    start2: start,
    length1: before.length,
    length2: after.length,
    utf8Start1: utf8Start,
    utf8Start2: utf8Start,
    utf8Length1: bytesOf(before),
    utf8Length2: bytesOf(after),
  }
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** In letters on either side: with less of them a change isn't found where somebody else has just put some at the same point. */
const MARGIN = 8

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
