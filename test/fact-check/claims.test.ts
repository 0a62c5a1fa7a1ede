import {afterAll, beforeAll, expect, it} from 'vitest'
import {newClaim} from '../../newsletter/claims/new-claim.ts'
import {newClaimCheck} from '../../newsletter/claims/new-claim-check.ts'
import {claimTimeline} from '../../newsletter/claims/claim-timeline.ts'
import {creditIdAt, creditsIn, placesOf, type PrintedClaim} from '../../newsletter/claims/printed-claim.ts'
import type {ClaimKind} from '../../newsletter/claims/claim-record.ts'
import {step} from '../../newsletter/contract/raw.ts'
import type {NewVerdict} from '../../newsletter/quotes/new-check.ts'
import {issueByIdQuery} from '../../newsletter/query/issue-queries.ts'
import {printedIn} from '../../newsletter/quotes/printed-in.ts'
import {loadSheet} from '../../plugins/fact-check/load/load-sheet.ts'
import {isClaim, sheetOf} from '../../plugins/fact-check/sheet/entries.ts'
import {readQuotes} from '../../scripts/export/read-quotes.ts'
import {FactCheckedNewsroom} from './fact-checked-newsroom.ts'

const ESSAY = 'essay-transformer-queue'
let newsroom: FactCheckedNewsroom

beforeAll(async () => {
  newsroom = await FactCheckedNewsroom.open()
})
afterAll(() => newsroom.close())

const stateOf = async (id: string) => {
  const source = await newsroom.source()
  const raw = await source.fetch(issueByIdQuery, {id: 'issue-41'})
  const {report} = await readQuotes(source, printedIn(step(raw, 'issue')))
  const state = report.claims.find(({claim}) => claim._id === id)
  if (state === undefined) throw new Error(`${id} isn’t on the sheet.`)
  return state
}

/** Puts what is printed at a place on the sheet, as the desk does. */
const put = async (kind: ClaimKind, place: PrintedClaim | undefined): Promise<string> => {
  if (place === undefined) throw new Error('Nothing of the kind is printed.')
  const {_id} = await newsroom.as('p-ines-calder').create(newClaim(kind, ESSAY, place, ''))
  return _id
}

const check = async (account: string, id: string, verdict: Partial<NewVerdict> = {}): Promise<string> => {
  const fields = newClaimCheck(await stateOf(id), {
    verdict: 'verified',
    checkerId: account.replace(/^p-\w+-/, 'person-'),
    checkerAccount: account,
    checkedAt: new Date().toISOString(),
    ...verdict,
  })
  if (fields === undefined) throw new Error('There is nothing to check.')
  const {_id} = await newsroom.as(account).create<Readonly<Record<string, unknown>>>(fields)
  return _id
}

it('a statistic on the sheet holds the issue until somebody else has checked it, and again once its sentence changes', async () => {
  expect(await newsroom.outcomeOf(41)).toBe('exported')
  const [place] = placesOf(await newsroom.document(ESSAY), 'eighteen months')
  const id = await put('statistic', place)
  expect(await newsroom.outcomeOf(41)).toEqual(['eighteen months: unchecked (neverChecked)'])
  const {outcome, ...rest} = await newsroom.export(41)
  expect([outcome, JSON.stringify(rest)]).toEqual([
    'refused',
    expect.stringContaining('"ruleId":"claims/unchecked"'),
  ])
  // Its author's word isn't enough; that of whoever put it there may be.
  await check('p-ines-calder', id)
  expect(await newsroom.outcomeOf(41)).toEqual(['eighteen months: unchecked (checkerIsAuthor)'])
  await check('p-lucia-marchetti', id)
  expect(await newsroom.outcomeOf(41)).toBe('exported')

  await newsroom.rewrite('p-jonas-achterberg', ESSAY, 'eighteen months', 'eighty months')
  expect(await newsroom.outcomeOf(41)).toEqual(['eighteen months: stale (notPrinted)'])
  await newsroom.rewrite('p-jonas-achterberg', ESSAY, 'eighty months', 'eighteen months')
  expect(await newsroom.outcomeOf(41)).toBe('exported')
  await newsroom.rewrite(
    'p-jonas-achterberg',
    ESSAY,
    'eighteen months makers let',
    'eighteen months makers made',
  )
  expect(await newsroom.outcomeOf(41)).toEqual(['eighteen months: stale (changedSince)'])
  await check('p-jonas-achterberg', id)
  expect((await stateOf(id)).reason).toBe('checkerIsEditor')
  await check('p-priya-raman', id)
  expect(await newsroom.outcomeOf(41)).toBe('exported')
})

it('a picture’s credit is checked with its terms, and needs no check with a reason', async () => {
  const place = creditsIn(
    await newsroom.document(ESSAY),
    new Map(
      (await newsroom.as('p-root').fetch<Record<string, unknown>[]>('*[_type == "imageCredit"]')).map(
        (one) => [String(one['_id']), one],
      ),
    ),
  )[0]
  const id = await put('credit', place)
  // As the desk reads it, from the documents, and as the export does, from the issue's query.
  expect((await stateOf(id)).place).toEqual(place)
  await check('p-lucia-marchetti', id)
  expect(await newsroom.outcomeOf(41)).toBe('exported')
  expect((await stateOf(id)).state).toBe('verified')
  const creditId = await newsroom
    .as('p-root')
    .fetch<string>(`*[_id == "${ESSAY}"][0].body[_type == "figure"][0].credit._ref`)
  await newsroom.edit('p-jonas-achterberg', creditId, {set: {creator: 'Somebody else'}})
  expect(await newsroom.outcomeOf(41)).toEqual([`${String(place?.printed)}: stale (changedSince)`])
  await check('p-jonas-achterberg', id)
  expect((await stateOf(id)).reason).toBe('checkerIsEditor')
  await newsroom.as('p-ines-calder').patch(id).set({waivedFor: 'Our own picture.'}).commit()
  expect(await newsroom.outcomeOf(41)).toBe('exported')
})

it('a credit that is replaced by another is to be checked again, and what happened to both is told', async () => {
  const lake = newsroom.as('p-ines-calder')
  const essay = await newsroom.document(ESSAY)
  const [place] = creditsIn(essay)
  const id = await put('credit', place)
  const {path = ''} = place ?? {}
  const before = creditIdAt(essay, path)
  await newsroom.edit('p-ines-calder', before, {set: {creator: 'Somebody'}})
  await check('p-lucia-marchetti', id)
  expect((await stateOf(id)).state).toBe('verified')
  const another = await lake.create({_type: 'imageCredit', creditLine: 'Board for Network Resilience'})
  await lake.patch(another._id).set({creator: 'A. Press'}).commit()
  await newsroom.edit('p-jonas-achterberg', ESSAY, {set: {[`${path}.credit._ref`]: another._id}})
  expect((await stateOf(id)).state).toBe('stale')
  // No longer under the picture.
  await newsroom.edit('p-ines-calder', before, {set: {creator: 'Nobody'}})
  await check('p-priya-raman', id)

  const {entries} = sheetOf(await loadSheet(lake, [ESSAY]))
  const entry = entries.filter(isClaim).find(({claim}) => claim._id === id)
  if (entry === undefined) throw new Error('The claim isn’t on the sheet.')
  const happened = claimTimeline(entry.state, entry.trail()).map(
    (event) => `${event.kind} by ${event.account}: ${'fields' in event ? event.fields.join(' ') : ''}`,
  )
  expect(happened).toEqual([
    'claimed by p-ines-calder: ',
    'changed by p-ines-calder: creator',
    'checked by p-lucia-marchetti: ',
    'reopened by p-jonas-achterberg: credit',
    'checked by p-priya-raman: ',
  ])
})

it('the lake takes a check from its maker alone, once, and no reason from a checker', async () => {
  const [place] = placesOf(await newsroom.document(ESSAY), 'Zhou Qiming')
  const id = await put('name', place)
  const made = await check('p-lucia-marchetti', id)
  const lucia = newsroom.as('p-lucia-marchetti')
  await expect(lucia.patch(made).set({verdict: 'disputed'}).commit()).rejects.toThrow(/never changed/)
  await expect(newsroom.as('p-root').delete(made)).rejects.toThrow(/claimCheck/)
  await expect(
    newsroom.as('p-ines-calder').create({_type: 'claimCheck', checkerAccount: 'p-lucia-marchetti'}),
  ).rejects.toThrow(/checkerAccount/)
  await expect(lucia.patch(id).set({waivedFor: 'Well known.'}).commit()).rejects.toThrow(/waivedFor/)
  // What was checked can't be made to vanish from the sheet.
  await expect(newsroom.as('p-root').delete(id)).rejects.toThrow(/references to it/)
})
