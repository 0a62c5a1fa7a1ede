import {afterAll, beforeAll, expect, it} from 'vitest'
import {FactCheckedNewsroom} from '../fact-checked-newsroom.ts'

const [ESSAY, USE] = ['essay-transformer-queue', 'use-thirty-days']
let newsroom: FactCheckedNewsroom

beforeAll(async () => {
  newsroom = await FactCheckedNewsroom.open()
  await newsroom.rewrite('p-jonas-achterberg', ESSAY, 'would quote a price', 'would … quote a price')
})
afterAll(() => newsroom.close())

it('by the author: the export refuses', async () => {
  await newsroom.check('p-ines-calder', ESSAY, USE)
  expect(await newsroom.outcomeOf(41)).toEqual([`${USE}: stale (checkerIsAuthor)`])
})

it('by the last editor, who is no author: the export refuses, as the record of transactions says so', async () => {
  await newsroom.check('p-jonas-achterberg', ESSAY, USE)
  expect(await newsroom.outcomeOf(41)).toEqual([`${USE}: stale (checkerIsEditor)`])
})

it('by either in the name of somebody else: the lake refuses', async () => {
  const forged = newsroom.check('p-jonas-achterberg', ESSAY, USE, {
    checkerAccount: 'p-lucia-marchetti',
    checkerId: 'person-marchetti',
  })
  await expect(forged).rejects.toThrow(/"checkerAccount" must be the account/)
})

it('by either with another’s person document: not counted', async () => {
  await newsroom.check('p-jonas-achterberg', ESSAY, USE, {checkerId: 'person-marchetti'})
  expect(await newsroom.outcomeOf(41)).toEqual([`${USE}: stale (forged)`])
})

it('by a second person: exported, though an editor had published the words', async () => {
  await newsroom.check('p-lucia-marchetti', ESSAY, USE)
  expect(await newsroom.outcomeOf(41)).toBe('exported')
})
