import {expect, it} from 'vitest'
import {claimTimeline} from './claim-timeline.ts'
import {deriveClaimState} from './derive-claim-state.ts'
import {essayWith, SENTENCE, verified} from './testing.ts'

const at = (day: number) => `2026-05-0${String(day)}T10:00:00.000Z`
const edit = (day: number) => ({
  transactionId: `t${String(day)}`,
  account: 'p-writer',
  at: at(day),
  fields: ['context'],
})
const madeBy = new Map([
  ['claim-1', {account: 'p-editor', at: at(3), isAltered: false}],
  ['check-1', {account: 'p-checker', at: at(6), isAltered: false}],
])

it('tells of a claim since it was put on the sheet: checked, reopened, restored', () => {
  const history = {edits: [edit(1), edit(4), edit(7)], madeBy}
  const kinds = (document: ReturnType<typeof essayWith>, edits = history.edits) =>
    claimTimeline(deriveClaimState({...verified, document, history: {edits, madeBy}}), {edits, madeBy}).map(
      ({kind}) => kind,
    )
  expect(kinds(essayWith(SENTENCE.replace('rose', 'fell')))).toEqual([
    'claimed',
    'changed',
    'checked',
    'reopened',
  ])
  expect(kinds(essayWith(SENTENCE), [...history.edits, edit(8)])).toEqual([
    'claimed',
    'changed',
    'checked',
    'reopened',
    'restored',
  ])
})

it('tells apart what was changed and what was taken off the sheet', () => {
  const onSheet = (day: number, field: string) => ({...edit(day), fields: [field]})
  const history = {edits: [onSheet(3, 'onSheet'), onSheet(4, 'waivedFor'), onSheet(5, 'onSheet')], madeBy}
  expect(claimTimeline(deriveClaimState(verified), history).map(({kind}) => kind)).toEqual([
    'claimed',
    'waived',
    'unwaived',
    'checked',
  ])
})

it('has the checks alone where there is no record', () => {
  expect(claimTimeline(deriveClaimState(verified), undefined).map(({kind}) => kind)).toEqual(['checked'])
})
