import {afterAll, beforeAll, expect, it} from 'vitest'
import {FactCheckedNewsroom} from '../fact-checked-newsroom.ts'

const [ESSAY, USE] = ['essay-transformer-queue', 'use-thirty-days']
let newsroom: FactCheckedNewsroom

beforeAll(async () => {
  newsroom = await FactCheckedNewsroom.open()
})
afterAll(() => newsroom.close())

const paragraph = (isMarked: boolean, words: string) => ({
  _type: 'block',
  _key: 'moved',
  style: 'normal',
  markDefs: isMarked
    ? [
        {
          _type: 'quotation',
          _key: 'pasted',
          useId: USE,
          quote: {_type: 'reference', _ref: 'quote-thirty-days'},
        },
      ]
    : [],
  children: [
    {_type: 'span', _key: 'm0', text: 'Elsewhere it says “', marks: []},
    {_type: 'span', _key: 'm1', text: words, marks: isMarked ? ['pasted'] : []},
    {_type: 'span', _key: 'm2', text: '”.', marks: []},
  ],
})

it('to another paragraph: still verified, with a word that what is around it is other', async () => {
  const {use} = await newsroom.stateOf(ESSAY, USE)
  const path = use.parts[0]?.path ?? ''
  await newsroom.edit('p-ines-calder', ESSAY, {
    insert: {after: path, items: [paragraph(true, use.printed)]},
  })
  await newsroom.edit('p-ines-calder', ESSAY, {unset: [path]})
  const outcome = await newsroom.export(41)
  expect(outcome).toMatchObject({outcome: 'exported', warnings: [{ruleId: 'quotes/context-changed'}]})
  expect(await newsroom.stateOf(ESSAY, USE)).toMatchObject({state: 'verified', contextChanged: true})
  await newsroom.check('p-priya-raman', ESSAY, USE)
  expect(await newsroom.export(41)).toMatchObject({outcome: 'exported', warnings: []})
})

it('pasted without its annotation: unregistered, and the export refuses', async () => {
  const {use} = await newsroom.stateOf(ESSAY, USE)
  await newsroom.edit('p-ines-calder', ESSAY, {
    insert: {after: 'body[_key=="moved"]', items: [{...paragraph(false, use.printed), _key: 'copy'}]},
  })
  expect(await newsroom.outcomeOf(41)).toEqual([`${use.printed}: unregistered (unregistered)`])
})

it('waived with a reason: exported, and the manifest says so', async () => {
  const {use} = await newsroom.stateOf(ESSAY, USE)
  const waiver = {
    _key: 'w',
    _type: 'waivedQuotation',
    words: use.printed,
    reason: 'Repeats the quotation above.',
  }
  await newsroom.edit('p-ines-calder', ESSAY, {set: {waivedQuotations: [waiver]}})
  const outcome = await newsroom.export(41)
  expect(outcome).toMatchObject({
    outcome: 'exported',
    manifest: {quotes: {waived: [{documentId: ESSAY, reason: 'Repeats the quotation above.'}]}},
  })
})
