import type {Clock} from './clock.ts'
import {OutboundError} from './outbound-error.ts'

/** How hosts are spared. */
export interface Manners {
  /** Milliseconds from one answer of a host to the next request to it. */
  readonly delay: number
  /** Requests at the same time, to all hosts together. */
  readonly concurrency: number
  /** The longest that we wait because a host asks for it, in milliseconds. */
  readonly maxWait: number
}

/**
 * Lets one request at a time to each host, with a pause in between, and no more than so many at once. A host that asks for more
 * time gets it, from every request that is still to come.
 */
export class HostTurns {
  readonly #manners: Manners
  readonly #clock: Clock
  readonly #lastOf = new Map<string, Promise<unknown>>()
  readonly #freeAt = new Map<string, number>()
  readonly #delays = new Map<string, number>()
  readonly #waiting: (() => void)[] = []
  #running = 0

  constructor(manners: Manners, clock: Clock) {
    this.#manners = manners
    this.#clock = clock
  }

  /**
   * Runs when the host's turn has come.
   *
   * @throws OutboundError with `TOLD_TO_WAIT`, and what `run` throws.
   */
  async take<T>(host: string, run: () => Promise<T>): Promise<T> {
    const before = this.#lastOf.get(host) ?? Promise.resolve()
    const turn = before.then(() => this.#inTurn(host, run))
    this.#lastOf.set(
      host,
      turn.catch(() => undefined),
    )
    return turn
  }

  /** Leaves a host alone for a while. */
  leaveAlone(host: string, milliseconds: number): void {
    const until = this.#clock.now() + milliseconds
    this.#freeAt.set(host, Math.max(until, this.#freeAt.get(host) ?? 0))
  }

  /** Gives a host longer pauses than others, as long as it may ask for. */
  slowDown(host: string, delay: number): void {
    this.#delays.set(host, Math.min(delay, this.#manners.maxWait))
  }

  async #inTurn<T>(host: string, run: () => Promise<T>): Promise<T> {
    const wait = (this.#freeAt.get(host) ?? 0) - this.#clock.now()
    if (wait > this.#manners.maxWait) {
      throw new OutboundError('TOLD_TO_WAIT', `it asks not to be asked again for ${Math.ceil(wait / 1000)} s`)
    }
    if (wait > 0) await this.#clock.sleep(wait)
    await this.#place()
    try {
      return await run()
    } finally {
      this.leaveAlone(host, Math.max(this.#manners.delay, this.#delays.get(host) ?? 0))
      this.#release()
    }
  }

  async #place(): Promise<void> {
    if (this.#running < this.#manners.concurrency) this.#running += 1
    // The place of whoever leaves is handed on.
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  #release(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#running -= 1
    else next()
  }
}
