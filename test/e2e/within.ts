import {vi} from 'vitest'

/**
 * Makes what waits until an expectation holds.
 *
 * @param timeout - In milliseconds, as the rest.
 * @param interval - Between two looks.
 */
export const within =
  (timeout: number, interval = 200) =>
  (expectation: () => Promise<void> | void): Promise<void> =>
    vi.waitFor(expectation, {timeout, interval})
