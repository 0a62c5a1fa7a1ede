import {afterAll, beforeAll, expect, it} from 'vitest'
import {stringAt} from '../../../newsletter/quotes/uses.ts'
import {FactCheckedNewsroom} from '../fact-checked-newsroom.ts'

const [ESSAY, USE, QUOTE, SOURCE] = [
  'essay-transformer-queue',
  'use-thirty-days',
  'quote-thirty-days',
  'source-resilience-board',
]
let newsroom: FactCheckedNewsroom

beforeAll(async () => {
  newsroom = await FactCheckedNewsroom.open()
})
afterAll(() => newsroom.close())

const pointTo = (snapshot: string) =>
  newsroom.edit('p-ines-calder', QUOTE, {set: {snapshot: {_type: 'reference', _ref: snapshot}}})

it('the passage unchanged: one look confirms it, the old snapshot kept', async () => {
  const text = stringAt(await newsroom.document('snapshot-resilience-board'), 'text')
  const snapshot = await newsroom.capture('p-ines-calder', SOURCE, `Amended in November. ${text}`)
  // Two quotes are from it; neither points to it yet.
  expect(await newsroom.outcomeOf(41)).toBe('exported')
  await pointTo(snapshot)
  expect(await newsroom.outcomeOf(41)).toEqual([`${USE}: stale (changedSince)`])
  expect(await newsroom.stateOf(ESSAY, USE)).toMatchObject({
    isReconfirmable: true,
    changed: ['snapshotSha256'],
  })
  await newsroom.check('p-lucia-marchetti', ESSAY, USE)
  expect(await newsroom.outcomeOf(41)).toBe('exported')
  await pointTo('snapshot-resilience-board')
  expect(await newsroom.document('snapshot-resilience-board')).toMatchObject({text})
})

it('the passage changed or gone: sent back, whether or not the quote points to it', async () => {
  const text = stringAt(await newsroom.document('snapshot-resilience-board'), 'text')
  const snapshot = await newsroom.capture('p-ines-calder', SOURCE, text.replace('thirty days', 'sixty days'))
  expect(await newsroom.outcomeOf(41)).toEqual([`${USE}: needsChange (goneFromNewer)`])
  await pointTo(snapshot)
  expect(await newsroom.outcomeOf(41)).toEqual([`${USE}: needsChange (passageGone)`])
})
