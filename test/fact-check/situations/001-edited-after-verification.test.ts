import {afterAll, beforeAll, expect, it} from 'vitest'
import {FactCheckedNewsroom} from '../fact-checked-newsroom.ts'

const [ESSAY, USE] = ['essay-transformer-queue', 'use-thirty-days']
let newsroom: FactCheckedNewsroom

beforeAll(async () => {
  newsroom = await FactCheckedNewsroom.open()
})
afterAll(() => newsroom.close())

it('a word, a digit or a bracket edited after verification: stale, the old check kept, the difference known, the export refuses', async () => {
  expect(await newsroom.outcomeOf(41)).toBe('exported')
  for (const [from, to] of [
    ['could name', 'might name'],
    ['thirty days', '30 days'],
    ['no member', '[no] member'],
  ] as const) {
    await newsroom.rewrite('p-ines-calder', ESSAY, from, to)
    expect(await newsroom.outcomeOf(41)).toEqual([`${USE}: stale (changedSince)`])
    const {changed, before, judged, check} = await newsroom.stateOf(ESSAY, USE)
    expect(changed).toContain('printed')
    expect([before?.printed, judged?.printed]).toEqual([
      expect.stringContaining(from),
      expect.stringContaining(to),
    ])
    expect(check?.check).toMatchObject({verdict: 'verified', checkerId: 'person-marchetti'})
    // Undone exactly, it is verified again.
    await newsroom.rewrite('p-ines-calder', ESSAY, to, from)
    expect(await newsroom.outcomeOf(41)).toBe('exported')
  }
})

it('only its typography changed: still verified', async () => {
  await newsroom.rewrite('p-ines-calder', ESSAY, 'price valid', 'price\u00A0valid')
  expect(await newsroom.outcomeOf(41)).toBe('exported')
})
