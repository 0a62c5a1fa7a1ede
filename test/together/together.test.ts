import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {randomFrom} from '../generate/random.ts'
import {OneEssay, Writer} from './two-writers.ts'

const BEFORE = 'From the control room it looks like a model: nine cranes, of which one is nearly always'
const BEHIND = ' idle, two kilometres of quay, lit all night.'

interface Case {
  readonly seed: number
  /** How many times slower than a machine that has nothing else to do. */
  readonly slowness: number
  /** In letters, how far apart they write. */
  readonly apart: number
  /** Whether they know of each other before they begin. */
  readonly isAccompanied: boolean
}

/** What everybody has in the end: the lake, and the editor and the form of both. */
const textsOf = async ({seed, slowness, apart, isAccompanied}: Case): Promise<readonly string[]> => {
  const {below} = randomFrom(seed)
  const random = () => below(2 ** 32) / 2 ** 32
  vi.spyOn(Math, 'random').mockImplementation(random)
  const lake = new OneEssay(BEFORE + BEHIND)
  const delay = (most: number) => random() * most * slowness
  const writers = [BEFORE.length, BEFORE.length + apart].map(
    (cursor) => new Writer(lake, cursor, delay, isAccompanied),
  )
  for (const [index, words] of ['(by day)', '[by night]'].entries()) {
    let at = 100 + random() * 300
    for (const letter of words) {
      setTimeout(() => writers[index]?.type(letter), at)
      at += 70 + delay(60)
    }
  }
  await vi.runAllTimersAsync()
  return [lake.text, ...writers.flatMap(({shown}) => shown)]
}

const seeds = Array.from({length: 40}, (_, seed) => seed)

describe('two who write in one paragraph', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  it.each([
    ['at one point', {slowness: 1, apart: 0, isAccompanied: true}],
    ['at one point, on busy machines', {slowness: 2, apart: 0, isAccompanied: true}],
    ['at one point, on very busy machines', {slowness: 3, apart: 0, isAccompanied: true}],
    ['at one point, each thinking to be alone', {slowness: 1, apart: 0, isAccompanied: false}],
    ['a few letters apart, on busy machines', {slowness: 2, apart: 5, isAccompanied: true}],
    ['far apart, on busy machines', {slowness: 2, apart: 20, isAccompanied: true}],
  ])('%s have the same in the end, with every word of both', async (_, how) => {
    for (const seed of seeds) {
      const texts = await textsOf({seed, ...how})
      expect(new Set(texts), `seed ${String(seed)}`).toEqual(new Set([texts[0]]))
      const written = `${BEFORE}${BEHIND}(by day)[by night]`
      expect(sorted(texts[0] ?? ''), `seed ${String(seed)}`).toBe(sorted(written))
      for (const words of ['(by day)', '[by night]'])
        expect(texts[0], `seed ${String(seed)}`).toContain(words)
    }
  })
})

const sorted = (text: string): string => text.split('').toSorted().join('')
