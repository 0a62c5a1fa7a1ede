/** What became of one thing: it stayed or changed, it went (`young` is undefined), or it came (`old` is undefined). */
export interface Pair<T> {
  readonly old: T | undefined
  readonly young: T | undefined
}

/**
 * Two lists side by side: what has one key in both belongs together, as much of it as keeps its order; what is between, in the order in
 * which it stands there.
 */
export const pairUp = <T>(
  olds: readonly T[],
  youngs: readonly T[],
  keyOf: (item: T) => string,
): readonly Pair<T>[] => {
  const [from, to] = [olds.map(keyOf), youngs.map(keyOf)]
  const pairs: Pair<T>[] = []
  let [old, young] = [0, 0]
  const between = (oldEnd: number, youngEnd: number) => {
    while (old < oldEnd || young < youngEnd) {
      pairs.push({
        old: old < oldEnd ? olds[old] : undefined,
        young: young < youngEnd ? youngs[young] : undefined,
      })
      old = Math.min(oldEnd, old + 1)
      young = Math.min(youngEnd, young + 1)
    }
  }
  for (const [oldAt, youngAt] of longestCommon(from, to)) {
    between(oldAt, youngAt)
    pairs.push({old: olds[oldAt], young: youngs[youngAt]})
    old = oldAt + 1
    young = youngAt + 1
  }
  between(olds.length, youngs.length)
  return pairs
}

/** Positions in both of the longest common subsequence. A mail has some hundred blocks, so a table of all of them serves. */
const longestCommon = (from: readonly string[], to: readonly string[]): readonly [number, number][] => {
  const width = to.length + 1
  const lengths = new Uint16Array((from.length + 1) * width)
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0
  for (let row = from.length - 1; row >= 0; row -= 1) {
    for (let column = to.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        from[row] === to[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const common: [number, number][] = []
  let [row, column] = [0, 0]
  while (row < from.length && column < to.length) {
    if (from[row] === to[column]) {
      common.push([row, column])
      row += 1
      column += 1
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return common
}
