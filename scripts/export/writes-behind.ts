/** How many bundles may be on their way to the disk: waiting for it takes longer than making them. */
const AT_ONCE = 4

/** Writes that go on while the next bundle is made. */
export interface WritesBehind {
  /**
   * Begins to write once there is room.
   *
   * @throws What an earlier write threw.
   */
  readonly begin: (write: () => Promise<void>) => Promise<void>
  /**
   * Waits for all that was begun.
   *
   * @throws What the first of them to fail threw.
   */
  readonly end: () => Promise<void>
  /** Waits until nothing is being written any more, and never throws: for when something else has gone wrong. */
  readonly settled: () => Promise<void>
}

/** Keeps a few writes under way. */
export const writesBehind = (): WritesBehind => {
  const underWay = new Set<Promise<void>>()
  const failures: unknown[] = []
  const throwFailure = () => {
    if (failures.length > 0) throw failures[0]
  }
  const settled = async () => {
    await Promise.all(underWay)
  }
  return {
    begin: async (write) => {
      while (underWay.size >= AT_ONCE) await Promise.race(underWay)
      throwFailure()
      const writing: Promise<void> = write()
        .catch((error: unknown) => {
          failures.push(error)
        })
        .finally(() => underWay.delete(writing))
      underWay.add(writing)
    },
    end: async () => {
      await settled()
      throwFailure()
    },
    settled,
  }
}
