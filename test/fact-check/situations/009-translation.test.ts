import {afterAll, beforeAll, expect, it} from 'vitest'
import {FactCheckedNewsroom} from '../fact-checked-newsroom.ts'

const [ESSAY, USE, QUOTE] = ['essay-transformer-queue', 'use-fewer-orders', 'quote-fewer-orders']
let newsroom: FactCheckedNewsroom

beforeAll(async () => {
  newsroom = await FactCheckedNewsroom.open()
})
afterAll(() => newsroom.close())

it('changed: reopened, and the translator alone can’t close it', async () => {
  const translation = String((await newsroom.document(QUOTE))['translation'])
  await newsroom.edit('p-ines-calder', QUOTE, {
    set: {translation: translation.replace('Orders in hand', 'The orders in hand')},
  })
  expect(await newsroom.outcomeOf(41)).toEqual([`${USE}: stale (changedSince)`])
  await newsroom.check('p-lin-yao', ESSAY, USE)
  expect(await newsroom.outcomeOf(41)).toEqual([`${USE}: stale (checkerIsTranslator)`])
  await newsroom.check('p-priya-raman', ESSAY, USE)
  expect(await newsroom.outcomeOf(41)).toBe('exported')
})

it('with another number than the original: refused until the checker says why', async () => {
  const translation = String((await newsroom.document(QUOTE))['translation'])
  await newsroom.edit('p-ines-calder', QUOTE, {set: {translation: translation.replace('2029', '2030')}})
  await newsroom.check('p-priya-raman', ESSAY, USE)
  expect(await newsroom.outcomeOf(41)).toEqual([`${USE}: needsChange (numeralsDiffer)`])
})
