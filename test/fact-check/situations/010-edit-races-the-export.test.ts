import {afterAll, beforeAll, expect, it} from 'vitest'
import type {ContentSource} from '../../../newsletter/content-source.ts'
import {FactCheckedNewsroom, inWords} from '../fact-checked-newsroom.ts'

const [ESSAY, USE] = ['essay-transformer-queue', 'use-thirty-days']
let newsroom: FactCheckedNewsroom

beforeAll(async () => {
  newsroom = await FactCheckedNewsroom.open()
})
afterAll(() => newsroom.close())

/** A source during whose first image, when everything was read and judged, something happens. */
const during = async (happening: () => Promise<unknown>): Promise<ContentSource> => {
  const source = await newsroom.source()
  let happened: Promise<unknown> | undefined
  return {
    ...source,
    image: async (id) => {
      happened ??= happening()
      await happened
      return source.image(id)
    },
  }
}

it('words edited while the bundle is built: nothing is written, and each blocker is listed', async () => {
  const source = await during(() => newsroom.rewrite('p-ines-calder', ESSAY, 'thirty days', 'forty days'))
  expect(inWords(await newsroom.export(41, {source}))).toEqual([`${USE}: stale (changedSince)`])
  await newsroom.rewrite('p-ines-calder', ESSAY, 'forty days', 'thirty days')
})

it('a check that comes meanwhile is heard', async () => {
  const source = await during(() =>
    newsroom.check('p-priya-raman', ESSAY, USE, {verdict: 'disputed', note: 'Not what they said.'}),
  )
  expect(inWords(await newsroom.export(41, {source}))).toEqual([`${USE}: disputed (disputed)`])
})

it('an override says why and who, and stands in the manifest with what it let through', async () => {
  const override = {reason: 'The lawyer has the recording.', by: 'Ines Calder'}
  expect(await newsroom.export(41, {override})).toMatchObject({
    outcome: 'exported',
    manifest: {
      quotes: {history: 'transactions', override: {...override, blockers: [{useId: USE, state: 'disputed'}]}},
    },
  })
})
