import {afterAll, beforeAll, expect, it} from 'vitest'
import {FactCheckedNewsroom} from '../fact-checked-newsroom.ts'

let newsroom: FactCheckedNewsroom

beforeAll(async () => {
  newsroom = await FactCheckedNewsroom.open()
})
afterAll(() => newsroom.close())

it('the address dead, the snapshot intact: verified, and the archived copy linked to', async () => {
  await newsroom.edit('p-ines-calder', 'source-notes-on-measurement', {set: {urlStatus: 'dead'}})
  expect(await newsroom.outcomeOf(43)).toBe('exported')
  expect(await newsroom.document('source-notes-on-measurement')).toMatchObject({
    archiveUrl: expect.stringMatching(/^https:/) as unknown,
  })
})

it('no snapshot: it can’t be verified, and the export refuses', async () => {
  await newsroom.edit('p-ines-calder', 'quote-controls', {unset: ['snapshot']})
  expect(await newsroom.outcomeOf(43)).toEqual(['use-controls: cannotVerify (noSnapshot)'])
})
