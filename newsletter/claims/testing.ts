import {block, plain} from '../quotes/testing.ts'
import type {NewVerdict} from '../quotes/new-check.ts'
import type {CheckRecord} from '../quotes/records.ts'
import type {ClaimRecord} from './claim-record.ts'
import {deriveClaimState, type ClaimInput} from './derive-claim-state.ts'
import {newClaimCheck} from './new-claim-check.ts'

/** A small world of one essay and two claims, for tests to change a thing in. */

export const credit = {_id: 'credit-1', _type: 'imageCredit', creditLine: 'Mill Archive', creator: 'R. Oda'}

export const picture = {
  _type: 'figure',
  _key: 'f',
  caption: 'The mill in spring.',
  image: {asset: {_ref: 'image-1'}},
  credit: {_type: 'reference', _ref: 'credit-1'},
}

export const SENTENCE = 'Output rose by 12 per cent in May.'

/** An essay that says so in its second sentence. */
export const essayWith = (sentence: string, ...more: readonly object[]) => ({
  _id: 'essay-1',
  _type: 'essay',
  title: 'Mills',
  body: [block('a', plain(`It began. ${sentence} It ended.`)), picture, ...more],
})

export const statistic: ClaimRecord = {
  _id: 'claim-1',
  kind: 'statistic',
  documentId: 'essay-1',
  path: 'body[_key=="a"]',
  words: '12 per cent',
  sentence: SENTENCE,
  sourceId: '',
  note: '',
  waivedFor: '',
}

export const ofCredit: ClaimRecord = {
  ...statistic,
  _id: 'claim-2',
  kind: 'credit',
  path: 'body[_key=="f"]',
  words: 'Mill Archive',
  sentence: 'The mill in spring.',
}

export const credits = new Map([['credit-1', credit]])

export const unchecked: ClaimInput = {
  claim: statistic,
  document: essayWith(SENTENCE),
  credits,
  checks: [],
  authors: [{_id: 'person-author', account: 'p-author'}],
}

/** A check of the state that the input comes to. */
export const checkOf = (
  input: ClaimInput,
  verdict: Partial<NewVerdict> = {},
  id = 'check-1',
): CheckRecord => {
  const made = newClaimCheck(deriveClaimState(input), {
    verdict: 'verified',
    checkerId: 'person-checker',
    checkerAccount: 'p-checker',
    checkedAt: '2026-05-06T10:00:00.000Z',
    ...verdict,
  })
  if (made === undefined) throw new Error('There is nothing to check.')
  const {claim, checker, resolves, ...fields} = made
  return {
    ...fields,
    _id: id,
    useId: claim._ref,
    checkerId: checker._ref,
    personAccount: made.checkerAccount,
    resolvesId: resolves?._ref ?? null,
  }
}

export const verified: ClaimInput = {...unchecked, checks: [checkOf(unchecked)]}
