import {afterAll, beforeAll, expect, it} from 'vitest'
import {FactCheckedNewsroom} from '../fact-checked-newsroom.ts'

let newsroom: FactCheckedNewsroom

beforeAll(async () => {
  newsroom = await FactCheckedNewsroom.open()
})
afterAll(() => newsroom.close())

it('a source in use can’t be deleted', async () => {
  await expect(newsroom.as('p-ines-calder').delete('source-resilience-board')).rejects.toThrow(
    /references to it/,
  )
})

it('swapped for another: stale', async () => {
  const source = {_type: 'reference', _ref: 'source-free-zone-law'}
  await newsroom.edit('p-ines-calder', 'quote-thirty-days', {set: {source}})
  expect(await newsroom.outcomeOf(41)).toEqual(['use-thirty-days: stale (changedSince)'])
})

it('dangling: its source is missing, and the export refuses', async () => {
  const source = {_type: 'reference', _ref: 'source-gone', _weak: true}
  await newsroom.edit('p-ines-calder', 'quote-thirty-days', {set: {source}})
  const state = await newsroom.stateOf('essay-transformer-queue', 'use-thirty-days')
  expect([state.state, state.reason]).toEqual(['sourceMissing', 'sourceMissing'])
  expect((await newsroom.export(41)).outcome).toBe('refused')
})
