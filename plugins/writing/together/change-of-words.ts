import {
  DIFF_DELETE,
  DIFF_EQUAL,
  DIFF_INSERT,
  type Diff,
  type Patch as DmpPatch,
  makePatches,
  stringifyPatches,
} from '@sanity/diff-match-patch'

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
