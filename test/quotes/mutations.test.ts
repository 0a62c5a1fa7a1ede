import {describe, expect, it} from 'vitest'
import {sampleDataset} from '../../content/documents/index.ts'
import {isFound} from '../../newsletter/quotes/match-use.ts'
import {match} from '../../newsletter/quotes/match.ts'
import {normalise, type Normalised} from '../../newsletter/quotes/normalise.ts'
import {sentences} from '../generate/prose.ts'
import {randomFrom, type Random} from '../generate/random.ts'
import {falsifications, liberties} from './mutations.ts'

interface Passage {
  readonly words: string
  readonly source: Normalised
}

/** Passages of sources in four languages, and of long prose full of numbers in which much recurs. */
const passages: readonly Passage[] = [...ofTheSample(), ...ofProse(randomFrom(7))]

const ROUNDS = 12

const tried = (ways: typeof falsifications, way: string): readonly {printed: string; passage: Passage}[] => {
  const random = randomFrom(way.length * 31 + way.charCodeAt(0))
  return passages.flatMap((passage) =>
    Array.from({length: ROUNDS}, () => ways[way]?.(passage.words, random)).flatMap((printed) =>
      printed === undefined ? [] : [{printed, passage}],
    ),
  )
}

const isVerifiable = (printed: string, {source}: Passage): boolean =>
  isFound(match(printed, source, {findsNearMiss: false}).matchClass)

describe('a falsified quotation is never verified', () => {
  it.each(Object.keys(falsifications))('%s', (way) => {
    const cases = tried(falsifications, way)
    expect(cases.length).toBeGreaterThan(40)
    const letThrough = cases.filter(({printed, passage}) => isVerifiable(printed, passage))
    expect(letThrough.map(({printed, passage}) => [passage.words, printed])).toEqual([])
  })
})

describe('a quotation whose pieces are the source’s, in another order,', () => {
  const cases = tried(falsifications, 'parts out of order')

  it('is not found, nor shown beside something alike', () => {
    const classes = cases.map(({printed, passage}) => match(printed, passage.source).matchClass)
    expect(new Set(classes)).toEqual(new Set(['notFound']))
  })

  it('is found to be so when they are put right', () => {
    const righted = cases.map(({printed, passage}) => ({
      passage,
      printed: printed.split(' … ').toReversed().join(' … '),
    }))
    expect(righted.filter(({printed, passage}) => !isVerifiable(printed, passage))).toEqual([])
  })
})

describe('a rightly printed quotation is accepted', () => {
  it('as it stands', () => {
    expect(passages.filter((passage) => !isVerifiable(passage.words, passage))).toEqual([])
  })

  it.each(Object.keys(liberties))('with %s', (way) => {
    const cases = tried(liberties, way)
    expect(cases.length).toBeGreaterThan(40)
    const refused = cases.filter(({printed, passage}) => !isVerifiable(printed, passage))
    // A word that recurs may leave an ellipsis two places to fit; that is for a reader. Less than one in fifty may be.
    expect(refused.length * 50).toBeLessThan(cases.length)
  })
})

function ofTheSample(): readonly Passage[] {
  return sampleDataset
    .filter(({_type}) => _type === 'quote')
    .flatMap(({originalText, snapshot}) => {
      const found = sampleDataset.find(({_id}) => _id === Reflect.get(Object(snapshot), '_ref'))
      const source = normalise(String(found?.['text']))
      // The whole, and what is left without its first clause.
      const words = String(originalText).replace(/[。.]$/u, '')
      return [{words, source}]
    })
}

function ofProse(random: Random): readonly Passage[] {
  const lines = Array.from(
    {length: 400},
    () =>
      `In ${1950 + random.below(90)} it was not ${random.below(90) + 10}.${random.below(9) + 1} per cent, and “no” was said at the café. ${sentences(random, 3)}`,
  )
  const chinese = Array.from(
    {length: 200},
    (_, at) =>
      `第${1000 + at}条，第${1000 + at}类企业未在${1950 + random.below(90)}年完成三百${random.pick(['五', '六'])}十万台的产能。`,
  )
  const source = normalise([...lines, ...chinese].join('\n'))
  return [...lines.slice(0, 30), ...chinese.slice(0, 20)].map((words) => ({
    words: words.replace(/[。.]$/u, ''),
    source,
  }))
}
