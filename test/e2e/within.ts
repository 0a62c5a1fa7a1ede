import {setTimeout as sleep} from 'node:timers/promises'
import {vi} from 'vitest'

/** How long one look may wait for something that, meanwhile, may be gone for good; in milliseconds. */
const LOOK = 10_000

/**
 * Makes what waits until an expectation holds. A look that takes too long is given up for a new one: Playwright waits for what
 * it was to read, also where that has just gone.
 *
 * @param timeout - In milliseconds, as the rest.
 * @param interval - Between two looks.
 */
export const within =
  (timeout: number, interval = 200) =>
  (expectation: () => Promise<void> | void): Promise<void> =>
    vi.waitFor(() => look(expectation, Math.min(LOOK, timeout / 2)), {timeout, interval})

const look = async (expectation: () => Promise<void> | void, patience: number): Promise<void> => {
  const looking = new AbortController()
  const giveUp = sleep(patience, undefined, {signal: looking.signal}).then(
    () => Promise.reject(new Error(`A look took longer than ${String(patience)} ms.`)),
    () => undefined,
  )
  try {
    await Promise.race([Promise.resolve(expectation()), giveUp])
  } finally {
    looking.abort()
  }
}
