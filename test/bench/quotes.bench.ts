import search from 'approx-string-match'
import {match} from '../../newsletter/quotes/match.ts'
import {normalise} from '../../newsletter/quotes/normalise.ts'
import {sentences} from '../generate/prose.ts'
import {randomFrom} from '../generate/random.ts'
import {medianTime, type Benchmark, type Measurement} from './benchmark.ts'

/** A quote of 24 words with an ellipsis and a bracket, as essays have them. */
const TURNS = 200

const benchmark: Benchmark = {
  name: 'quotes',
  about: 'a printed quote looked for in a snapshot',
  run: async (log) => {
    const measurements: Measurement[] = []
    for (const [length, warm, cold] of [
      [60_000, 0.2, 5],
      [300_000, undefined, 30],
    ] as const) {
      for (const script of ['English', 'Chinese'] as const) {
        const {text, printed, plain} = snapshotOf(length, script)
        log(`${script}, ${text.length} characters`)
        const normalised = normalise(text)
        assertFound(match(printed, normalised).matchClass, 'withAlterations')
        assertFound(match(plain, normalised).matchClass, 'normalised')
        const ours = (await medianTime(() => times(TURNS, () => match(printed, normalised)))) / TURNS
        const naive = await medianTime(() => naively(plain, text))
        const approximate = await medianTime(() => search(text, plain, 8), {runs: 5, warmUp: 1})
        const whole = await medianTime(() => match(printed, normalise(text)))
        measurements.push(
          {
            measure: `${script}, ${length} characters, normalised before`,
            ours,
            other: {name: 'approx-string-match, 8 errors', value: approximate},
            unit: 'ms per quote',
            ...(warm !== undefined && {target: {promise: `at most ${warm} ms`, kept: ours <= warm}}),
          },
          {
            measure: `${script}, ${length} characters, normalising included`,
            ours: whole,
            other: {name: 'NFKC and regular expressions, indexOf', value: naive},
            unit: 'ms per quote',
            target: {promise: `under ${cold} ms`, kept: whole < cold},
          },
        )
      }
    }
    return measurements
  },
}

export default benchmark

const times = (count: number, task: () => unknown): void => {
  for (let turn = 0; turn < count; turn += 1) task()
}

/** Both texts folded anew each time, and no way back to where the words stand. */
const naively = (printed: string, text: string): number => fold(text).indexOf(fold(printed))

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‘’“”"«»「」]/g, "'")
    .replace(/[–—−]/g, '-')
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')

/** The quoted words stand at four fifths of the text. */
const snapshotOf = (length: number, script: 'English' | 'Chinese') => {
  const random = randomFrom(length)
  const clause =
    script === 'English'
      ? () => `${sentences(random, 1)} `
      : () =>
          `第${random.below(9999)}项订单已排到${2000 + random.below(60)}年，新增产能最快也要到下一年才能释放。“我们宁可少接单”，`
  const said =
    script === 'English'
      ? 'The survey said “what the older plant can’t make in a winter – not the copper, not the steel – it will not make” in 2031. '
      : '调查指出：“老厂一冬造不出来的东西，无论是铜还是钢，以后也造不出来”，此话说于２０３１年。'
  let before = ''
  while (before.length < length * 0.8) before += clause()
  let text = before + said
  while (text.length < length) text += clause()
  return script === 'English'
    ? {
        text,
        plain:
          'what the older plant can\'t make in a winter - not the copper, not the steel - it will not make" in 2031'.replaceAll(
            ' - ',
            ' – ',
          ),
        printed: '[W]hat the older plant can’t make … not the steel – [that] will not make” in 2031',
      }
    : {
        text,
        plain: '老厂一冬造不出来的东西,无论是铜还是钢,以后也造不出来”,此话说于2031年',
        printed: '老厂一冬造不出来的东西……以后也造不出来”，此话说于2031年',
      }
}

const assertFound = (found: string, expected: string): void => {
  if (found !== expected) throw new Error(`The quote is ${found}, not ${expected}.`)
}
