import {describe, expect, it} from 'vitest'
import type {RawRecord} from '../contract/raw.ts'
import {claimTrail, creditsUnder} from './claim-trail.ts'
import {credit, essayWith, ofCredit, picture, SENTENCE, statistic} from './testing.ts'

type Documents = Readonly<Record<string, RawRecord | null>>

/** The record of what was made of documents, step by step, and what they are in the end. */
const recordOf = (...steps: readonly (readonly [account: string, Documents])[]) => {
  const now = new Map<string, RawRecord>()
  const rows = steps.map(([author, changed], at) => {
    const effects = Object.fromEntries(
      Object.entries(changed).map(([id, document]) => {
        // Mendoza: what a document was is `[0, value]`, whole.
        const revert = [0, now.get(id) ?? null]
        if (document === null) now.delete(id)
        else now.set(id, document)
        return [id, {apply: [0, document], revert}]
      }),
    )
    return {id: `t${String(at)}`, author, timestamp: `2026-05-0${String(at + 1)}T00:00:00Z`, effects}
  })
  return {rows, current: now}
}

const told = (record: ReturnType<typeof recordOf>, claim = ofCredit) =>
  claimTrail(claim, record.current, record.rows).edits.map(
    ({account, fields}) => `${account}: ${fields.join(' ')}`,
  )

const essay = (creditId: string) => ({
  ...essayWith(SENTENCE),
  body: [{...picture, credit: {_type: 'reference', _ref: creditId}}],
})

describe('what happened to a credit that was replaced by another', () => {
  const swapped = recordOf(
    ['p-writer', {'essay-1': essay('credit-1'), 'credit-1': credit, 'credit-2': {creditLine: 'Press'}}],
    // Not yet under the picture.
    ['p-archivist', {'credit-2': {creditLine: 'Press Office'}}],
    ['p-editor', {'credit-1': {...credit, creditLine: 'The Mill Archive'}}],
    ['p-swapper', {'drafts.essay-1': essay('credit-2')}],
    // Still under it in print.
    ['p-late', {'credit-1': {...credit, creditLine: 'Mill Archives'}}],
    ['p-publisher', {'essay-1': essay('credit-2'), 'drafts.essay-1': null}],
    // No longer.
    ['p-archivist', {'credit-1': credit}],
    ['p-editor', {'credit-2': {creditLine: 'Press Office', creator: 'S. Oda'}}],
  )

  it('is told of each credit while it stood under the picture, and of the change from one to the other', () => {
    expect(told(swapped)).toEqual([
      'p-writer: context picture credit',
      'p-writer: creditLine creator licence usageTerms',
      'p-editor: creditLine',
      'p-swapper: credit',
      'p-late: creditLine',
      'p-editor: creator',
    ])
  })

  it('takes the record of both', () => {
    expect(creditsUnder(ofCredit, swapped.current, swapped.rows).toSorted()).toEqual(['credit-1', 'credit-2'])
    expect(creditsUnder(statistic, swapped.current, swapped.rows)).toEqual([])
  })
})

it('tells when a claim was taken off the sheet, and put back', () => {
  const claim = {_id: 'claim-1', kind: 'statistic'}
  const record = recordOf(
    ['p-editor', {'claim-1': claim}],
    ['p-editor', {'claim-1': {...claim, waivedFor: 'Known to everybody.'}}],
    ['p-editor', {'claim-1': {...claim, waivedFor: 'Known to everybody.', note: 'See there.'}}],
    ['p-other', {'claim-1': claim}],
  )
  expect(told(record, statistic)).toEqual(['p-editor: onSheet', 'p-editor: waivedFor', 'p-other: onSheet'])
})
