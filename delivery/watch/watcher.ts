import type {Health} from '../webhook/webhook-app.ts'

/** What one look at the documents came to. */
export interface LookResult {
  /** When the next issue is due, as an instant; null when none is. */
  readonly nextDueAt: string | null
  /** What could not be done and has to be tried again, in words; null when all went well. */
  readonly problem: string | null
}

/** What a watcher works with. */
export interface WatcherTools {
  /** Looks at the documents and delivers what is due. Never runs twice at a time. */
  readonly look: () => Promise<LookResult>
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Calls back after so many milliseconds; the answer calls it off. */
  readonly after: (ms: number, call: () => void) => () => void
  readonly log: (event: string, details: Readonly<Record<string, unknown>>) => void
  /** How long it may go without a look, in milliseconds: changes are told of by the lake, and may be missed. */
  readonly atLeastEvery: number
}

/** Looks when something has changed, when an issue's time has come, and from time to time anyway. */
export interface Watcher {
  /** Looks soon: a change came in. Several in a row are one look. */
  readonly changed: () => void
  /**
   * Looks now, or once more after the look that is going on.
   *
   * @returns `busy` when it has not ended after so many milliseconds; it goes on.
   */
  readonly lookWithin: (ms: number) => Promise<'done' | 'busy' | 'unreachable'>
  readonly health: () => Health
  /** Ends when the look that is going on has. */
  readonly stop: () => Promise<void>
}

/** Publishing an issue changes several documents at once; in milliseconds. */
const SETTLE = 1000
const FIRST_RETRY = 5000
const LAST_RETRY = 300_000
/** A timer's longest wait is 2^31 - 1 ms, and clocks may be set meanwhile. */
const LONGEST_WAIT = 600_000

interface State {
  failures: number
  lastLook: string | null
  problem: string | null
  nextDueAt: string | null
  stopped: boolean
}

/** Begins to watch, with a look at once. */
export const startWatcher = (tools: WatcherTools): Watcher => {
  const state: State = {failures: 0, lastLook: null, problem: null, nextDueAt: null, stopped: false}
  let cancel: () => void = () => undefined
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined

  const plan = (ms: number) => {
    cancel()
    if (!state.stopped) cancel = tools.after(ms, () => void run())
  }
  const lookOnce = async () => {
    try {
      const {nextDueAt, problem} = await tools.look()
      state.nextDueAt = nextDueAt
      state.problem = problem
    } catch (error) {
      state.problem = error instanceof Error ? error.message : String(error)
    }
    state.lastLook = new Date(tools.now()).toISOString()
    state.failures = state.problem === null ? 0 : state.failures + 1
    if (state.problem !== null) tools.log('look failed', {problem: state.problem, failures: state.failures})
    plan(waitAfter(state, tools))
  }
  const begin = (): Promise<void> => {
    running = lookOnce().finally(() => {
      running = undefined
    })
    return running
  }
  /** A look that begins after this moment: documents read before it may be older than the change. */
  const run = (): Promise<void> => {
    if (running === undefined) return begin()
    next ??= running.then(() => {
      next = undefined
      return begin()
    })
    return next
  }
  void run()
  return {
    changed: () => {
      plan(SETTLE)
    },
    lookWithin: async (ms) => {
      const timeout = Promise.withResolvers<'busy'>()
      const callOff = tools.after(ms, () => {
        timeout.resolve('busy')
      })
      const outcome = run().then(() => (state.problem === null ? 'done' : 'unreachable'))
      return Promise.race([outcome, timeout.promise]).finally(callOff)
    },
    health: () => ({
      ok: !state.stopped && state.lastLook !== null && state.failures < 3,
      lastLook: state.lastLook,
      nextDueAt: state.nextDueAt,
      problem: state.problem,
      failures: state.failures,
    }),
    stop: async () => {
      state.stopped = true
      cancel()
      await next
      await running
    },
  }
}

/** Milliseconds to the next look: a failed one is tried again later and later, the next due issue isn't overslept. */
const waitAfter = (
  {failures, nextDueAt}: Pick<State, 'failures' | 'nextDueAt'>,
  {now, atLeastEvery}: WatcherTools,
): number => {
  const usual = Math.min(atLeastEvery, LONGEST_WAIT)
  if (failures > 0) return Math.min(FIRST_RETRY * 2 ** (failures - 1), LAST_RETRY, usual)
  return nextDueAt === null ? usual : Math.max(0, Math.min(Date.parse(nextDueAt) - now(), usual))
}
