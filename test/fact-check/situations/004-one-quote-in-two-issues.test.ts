import {afterAll, beforeAll, expect, it} from 'vitest'
import {FactCheckedNewsroom} from '../fact-checked-newsroom.ts'

let newsroom: FactCheckedNewsroom

beforeAll(async () => {
  newsroom = await FactCheckedNewsroom.open()
})
afterAll(() => newsroom.close())

it('are two uses with their own checks: trimming it in one leaves the other verified', async () => {
  await newsroom.rewrite(
    'p-ines-calder',
    'essay-mother-machines',
    'the grain that a transformer eats',
    'the grain that a transformer',
  )
  expect(await newsroom.outcomeOf(43)).toEqual(['use-grain-machines: stale (changedSince)'])
  expect(await newsroom.outcomeOf(41)).toBe('exported')
  await newsroom.rewrite(
    'p-ines-calder',
    'essay-mother-machines',
    'the grain that a transformer',
    'the grain that a transformer eats',
  )
  expect(await newsroom.outcomeOf(43)).toBe('exported')
})

it('a changed translation, which they share, reopens both', async () => {
  const {translation} = await newsroom.document('quote-grain')
  await newsroom.edit('p-ines-calder', 'quote-grain', {
    set: {translation: `${String(translation)} So he says.`},
  })
  expect(await newsroom.outcomeOf(41)).toEqual(['use-grain: stale (changedSince)'])
  expect(await newsroom.outcomeOf(43)).toEqual(['use-grain-machines: stale (changedSince)'])
})
