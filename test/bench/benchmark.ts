/** One measured line of a benchmark: ours beside what a user would pick instead, and what was promised. */
export interface Measurement {
  readonly measure: string
  /** Our figure, in `unit`. */
  readonly ours: number
  /** The figure it is held against, in the same unit, and what it is. */
  readonly other?: {readonly name: string; readonly value: number}
  readonly unit: string
  /** The promise, in words, and whether this run kept it. Left out for figures that are only reported. */
  readonly target?: {readonly promise: string; readonly kept: boolean}
}

/** A benchmark file's default export. `name` is what `npm run bench -- NAME` selects. */
export interface Benchmark {
  readonly name: string
  readonly about: string
  readonly run: (log: (line: string) => void) => Promise<readonly Measurement[]>
}

/** Median wall time of `task` in milliseconds over `runs` runs, after `warmUp` unmeasured ones. */
export const medianTime = async (
  task: () => unknown,
  {runs = 15, warmUp = 3}: {readonly runs?: number; readonly warmUp?: number} = {},
): Promise<number> => {
  for (let run = 0; run < warmUp; run += 1) await task()
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    await task()
    times.push(performance.now() - start)
  }
  return median(times)
}

/**
 * Median wall times of several tasks in milliseconds. They take turns, so that what else the machine does falls on all of them
 * alike and their ratios hold.
 */
export const medianTimes = async (
  tasks: readonly (() => unknown)[],
  {runs = 15, warmUp = 3}: {readonly runs?: number; readonly warmUp?: number} = {},
): Promise<readonly number[]> => {
  const times: number[][] = tasks.map(() => [])
  for (let run = 0; run < warmUp + runs; run += 1) {
    for (const [at, task] of tasks.entries()) {
      const start = performance.now()
      await task()
      if (run >= warmUp) times[at]?.push(performance.now() - start)
    }
  }
  return times.map(median)
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** The value that so large a share of all values, from 0 to 1, is at most. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN
