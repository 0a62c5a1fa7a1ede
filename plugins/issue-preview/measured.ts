/**
 * Does a piece of work, and tells how long it took whoever observes the browser's measures: its own tools, the benchmark of
 * typing.
 */
export const measured = <Result>(name: string, work: () => Result): Result => {
  const start = performance.now()
  const result = work()
  performance.measure(`preview:${name}`, {start})
  // Observers have it by now; kept, there would be more with every letter that is typed.
  performance.clearMeasures(`preview:${name}`)
  return result
}
