import {afterAll, beforeAll, expect, it} from 'vitest'
import {isRecord} from '../../../newsletter/contract/raw.ts'
import {listAt} from '../../../newsletter/quotes/uses.ts'
import {FactCheckedNewsroom} from '../fact-checked-newsroom.ts'

const ESSAY = 'essay-mother-machines'
let newsroom: FactCheckedNewsroom

beforeAll(async () => {
  newsroom = await FactCheckedNewsroom.open()
})
afterAll(() => newsroom.close())

/** Splits the block quote after its first sentence, as Enter does: the second half gets keys of its own. */
const halves = async (keepsSecondMark: boolean) => {
  const block = listAt(await newsroom.document(ESSAY), 'body')
    .filter(isRecord)
    .find(({_key}) => _key === 'b5')
  const [mark, span] = [listAt(block, 'markDefs')[0], listAt(block, 'children')[0]]
  if (!isRecord(block) || !isRecord(mark) || !isRecord(span)) throw new Error('The block quote is another.')
  const text = String(span['text'])
  const at = text.indexOf('. ') + 2
  return [
    {...block, children: [{...span, text: text.slice(0, at)}]},
    {
      ...block,
      _key: 'split',
      markDefs: keepsSecondMark ? [{...mark, _key: 'split-mark'}] : [],
      children: [
        {...span, _key: 'split-span', text: text.slice(at), marks: keepsSecondMark ? ['split-mark'] : []},
      ],
    },
  ]
}

it('a block split in two: spans of one use join in order, and nothing has changed', async () => {
  const [first, second] = await halves(true)
  await newsroom.edit('p-ines-calder', ESSAY, {
    set: {'body[_key=="b5"]': first},
    insert: {after: 'body[_key=="b5"]', items: [second]},
  })
  expect(await newsroom.outcomeOf(43)).toBe('exported')
  const {use, contextChanged} = await newsroom.stateOf(ESSAY, 'use-mother-principle')
  expect([use.parts.map(({path}) => path), contextChanged]).toEqual([
    ['body[_key=="b5"]', 'body[_key=="split"]'],
    false,
  ])
})

it('half of it lost: stale, and the half without a mark is unregistered', async () => {
  await newsroom.edit('p-ines-calder', ESSAY, {
    set: {'body[_key=="split"].markDefs': [], 'body[_key=="split"].children[0].marks': []},
  })
  const outcome = await newsroom.outcomeOf(43)
  expect(outcome).toContain('use-mother-principle: stale (changedSince)')
  expect(outcome).toContainEqual(expect.stringMatching(/^The precision .*: unregistered \(unregistered\)$/))
})
