import {describe, expect, it} from 'vitest'
import {startWatcher, type LookResult, type WatcherTools} from './watcher.ts'

const start = Date.parse('2026-05-12T05:00:00Z')

/** A clock that stands still until it is put forward, and does what falls due on the way. */
const stoppedClock = () => {
  const clock = {now: start, calls: [] as {at: number; call: () => void}[]}
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
  }
  return {
    tools: {
      now: () => clock.now,
      after: (ms, call) => {
        const entry = {at: clock.now + ms, call}
        clock.calls.push(entry)
        return () => {
          clock.calls = clock.calls.filter((other) => other !== entry)
        }
      },
    } satisfies Pick<WatcherTools, 'now' | 'after'>,
    settle,
    forward: async (ms: number) => {
      const end = clock.now + ms
      for (;;) {
        await settle()
        const [first] = clock.calls.filter(({at}) => at <= end).toSorted((a, b) => a.at - b.at)
        if (first === undefined) break
        clock.calls = clock.calls.filter((entry) => entry !== first)
        clock.now = first.at
        first.call()
      }
      clock.now = end
      await settle()
    },
  }
}

const well: LookResult = {nextDueAt: null, problem: null}
const MINUTE = 60_000

const watch = (look: () => Promise<LookResult> = () => Promise.resolve(well)) => {
  const clock = stoppedClock()
  const looks: number[] = []
  const watcher = startWatcher({
    ...clock.tools,
    look: () => {
      looks.push(clock.tools.now() - start)
      return look()
    },
    log: () => undefined,
    atLeastEvery: MINUTE,
  })
  return {clock, looks, watcher}
}

describe('a watcher', () => {
  it('looks at once, and every minute from then on', async () => {
    const {clock, looks} = watch()
    await clock.forward(2 * MINUTE)
    expect(looks).toEqual([0, MINUTE, 2 * MINUTE])
  })

  it('looks at the very moment when an issue is due', async () => {
    const due = [new Date(start + 20_000).toISOString(), null]
    const {clock, looks} = watch(() => Promise.resolve({...well, nextDueAt: due.shift() ?? null}))
    await clock.forward(MINUTE)
    expect(looks).toEqual([0, 20_000])
  })

  it('makes one look of several changes', async () => {
    const {clock, looks, watcher} = watch()
    await clock.forward(10_000)
    watcher.changed()
    await clock.forward(500)
    watcher.changed()
    await clock.forward(5000)
    expect(looks).toEqual([0, 11_500])
  })

  it('tries again, later and later, while something is wrong, and says so', async () => {
    const problems = ['no lake', 'no lake', 'no lake', null]
    const {clock, looks, watcher} = watch(() => Promise.resolve({...well, problem: problems.shift() ?? null}))
    await clock.forward(20_000)
    expect(looks).toEqual([0, 5000, 15_000])
    expect(watcher.health()).toMatchObject({ok: false, problem: 'no lake', failures: 3})
    await clock.forward(20_000)
    expect(looks).toEqual([0, 5000, 15_000, 35_000])
    expect(watcher.health()).toMatchObject({ok: true, problem: null})
  })

  it('outlives a look that throws', async () => {
    const {clock, looks, watcher} = watch(() => Promise.reject(new Error('broken')))
    await clock.forward(5000)
    expect(looks).toHaveLength(2)
    expect(watcher.health()).toMatchObject({problem: 'broken'})
  })

  it('never looks twice at a time, and looks once more for what came in meanwhile', async () => {
    const ends: (() => void)[] = []
    const {clock, looks, watcher} = watch(
      () =>
        new Promise((resolve) => {
          ends.push(() => resolve(well))
        }),
    )
    const first = watcher.lookWithin(MINUTE)
    const second = watcher.lookWithin(MINUTE)
    await clock.settle()
    expect(looks).toHaveLength(1)
    ends[0]?.()
    await clock.settle()
    expect(looks).toHaveLength(2)
    ends[1]?.()
    expect(await Promise.all([first, second])).toEqual(['done', 'done'])
    expect(looks).toHaveLength(2)
  })

  it('says that it is busy when a look takes longer than the asker waits', async () => {
    const {clock, watcher} = watch(() => new Promise(() => undefined))
    const answer = watcher.lookWithin(25_000)
    await clock.forward(25_000)
    expect(await answer).toBe('busy')
  })

  it('says what can’t be reached', async () => {
    const {watcher} = watch(() => Promise.resolve({...well, problem: 'no lake'}))
    expect(await watcher.lookWithin(1000)).toBe('unreachable')
  })

  it('stops for good', async () => {
    const {clock, looks, watcher} = watch()
    await clock.settle()
    await watcher.stop()
    await clock.forward(10 * MINUTE)
    expect(looks).toEqual([0])
    expect(watcher.health()).toMatchObject({ok: false})
  })
})
