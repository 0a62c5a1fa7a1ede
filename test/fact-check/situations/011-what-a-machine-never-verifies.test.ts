import {afterAll, beforeAll, expect, it} from 'vitest'
import {FactCheckedNewsroom} from '../fact-checked-newsroom.ts'

const [ESSAY, USE, QUOTE] = ['essay-transformer-queue', 'use-thirty-days', 'quote-thirty-days']
const PRINTED =
  'no member of this board could name a manufacturer who would quote a price valid for more than thirty days'
let newsroom: FactCheckedNewsroom

beforeAll(async () => {
  newsroom = await FactCheckedNewsroom.open()
})
afterAll(() => newsroom.close())

it('a negation that is left out is shown, and left to a person', async () => {
  await newsroom.rewrite(
    'p-jonas-achterberg',
    ESSAY,
    PRINTED,
    '… member of this board could name a manufacturer',
  )
  const {state, machine} = await newsroom.stateOf(ESSAY, USE)
  expect(state).toBe('stale')
  expect(machine?.matchClass).toBe('withAlterations')
  expect(machine?.printed.alterations).toContainEqual(
    expect.objectContaining({kind: 'negationBefore', text: 'no', negates: true}),
  )
})

it('fragments out of order are not found, whoever verifies them', async () => {
  await newsroom.rewrite(
    'p-jonas-achterberg',
    ESSAY,
    '… member of this board could name a manufacturer',
    'thirty days … no member of this board',
  )
  await newsroom.check('p-lucia-marchetti', ESSAY, USE)
  const {machine} = await newsroom.stateOf(ESSAY, USE)
  expect(machine?.matchClass).toBe('notFound')
  expect(await newsroom.outcomeOf(41)).toEqual([`${USE}: needsChange (notFound)`])
})

it('a fragment that stands there twice is ambiguous until the words around it decide', async () => {
  await newsroom.rewrite('p-jonas-achterberg', ESSAY, 'thirty days … no member of this board', 'the board')
  const source = await newsroom.document(QUOTE)
  const text = 'So the board said. Later the board said more.'
  const snapshot = await newsroom.capture('p-ines-calder', 'source-resilience-board', text)
  const change = {originalText: 'the board', snapshot: {_type: 'reference', _ref: snapshot}}
  await newsroom.edit('p-ines-calder', QUOTE, {set: change, unset: ['selector']})
  await newsroom.check('p-lucia-marchetti', ESSAY, USE)
  expect(await newsroom.outcomeOf(41)).toContain(`${USE}: needsChange (ambiguous)`)
  await newsroom.edit('p-ines-calder', QUOTE, {set: {selector: {prefix: 'Later ', suffix: ' said more'}}})
  await newsroom.check('p-lucia-marchetti', ESSAY, USE)
  expect((await newsroom.stateOf(ESSAY, USE)).state).toBe('verified')
  expect(source['originalText']).not.toBe('the board')
})
