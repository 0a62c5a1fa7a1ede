import {DIFF_DELETE, DIFF_INSERT, makeDiff} from '@sanity/diff-match-patch'

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
