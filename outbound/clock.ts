import {setTimeout} from 'node:timers/promises'

/** What time it is, and waiting. */
export interface Clock {
  /** In milliseconds since 1970. */
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
}

export const systemClock: Clock = {
  now: Date.now,
  sleep: (milliseconds) => setTimeout(milliseconds),
}
