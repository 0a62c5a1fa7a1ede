interface Failures {
  readonly count: number
  readonly blockedUntil: number
  readonly last: number
}

const freeGuesses = 5
const firstWait = 2_000
const longestWait = 15 * 60 * 1000
const forgottenAfter = 60 * 60 * 1000
const mostKeys = 10_000

/**
 * Slows down guessing. After five failures each further one doubles the wait, from 2 seconds to 15 minutes; an hour without
 * a failure, or a success, clears the slate. Keys are whatever guesses should be counted by: an address, a person.
 */
export class GuessLimit {
  readonly #failures = new Map<string, Failures>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** Whole seconds until any of the keys may try again; 0 when now. */
  waitSeconds(keys: readonly string[]): number {
    const now = this.#now()
    const until = Math.max(0, ...keys.map((key) => this.#failures.get(key)?.blockedUntil ?? 0))
    return until <= now ? 0 : Math.ceil((until - now) / 1000)
  }

  failed(keys: readonly string[]): void {
    const now = this.#now()
    for (const key of keys) {
      const before = this.#failures.get(key)
      const count = before === undefined || now - before.last > forgottenAfter ? 1 : before.count + 1
      const wait =
        count <= freeGuesses ? 0 : Math.min(longestWait, firstWait * 2 ** (count - freeGuesses - 1))
      // Set anew, so that the map's order is by last failure and the oldest can be dropped.
      this.#failures.delete(key)
      this.#failures.set(key, {count, blockedUntil: now + wait, last: now})
    }
    while (this.#failures.size > mostKeys) {
      const oldest = this.#failures.keys().next()
      if (oldest.done === true) return
      this.#failures.delete(oldest.value)
    }
  }

  succeeded(keys: readonly string[]): void {
    for (const key of keys) this.#failures.delete(key)
  }
}
