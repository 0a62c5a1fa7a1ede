import {describe, expect, it} from 'vitest'
import {claimHistory} from './claim-history.ts'
import {credit, essayWith, ofCredit, SENTENCE, statistic} from './testing.ts'

/** Mendoza: what a document was is `[0, value]`, whole. */
const row = (id: string, author: string, before: Readonly<Record<string, object | null>>) => ({
  id,
  author,
  timestamp: `2026-05-0${id.length}T00:00:00Z`,
  effects: Object.fromEntries(
    Object.entries(before).map(([documentId, was]) => [documentId, {apply: [0, null], revert: [0, was]}]),
  ),
})

const now = essayWith(SENTENCE)

describe('who changed what a claim says', () => {
  it('is whoever changed its sentence, not who changed another, nor who published', () => {
    const draft = {...now, _id: 'drafts.essay-1'}
    const rows = [
      row('t', 'p-writer', {'drafts.essay-1': null}),
      row('tt', 'p-editor', {'drafts.essay-1': essayWith(SENTENCE.replace('12', '13'))}),
      row('ttt', 'p-namer', {'drafts.essay-1': {...draft, title: 'Before'}}),
      row('tttt', 'p-publisher', {'drafts.essay-1': draft, 'essay-1': null}),
    ]
    const {edits} = claimHistory(statistic, now, new Map([['essay-1', now]]), rows)
    expect(edits.map(({account}) => account)).toEqual(['p-editor'])
  })

  it('is of a credit whoever changed the credit, the caption or the picture', () => {
    const rows = [
      row('t', 'p-writer', {'essay-1': null, 'credit-1': null}),
      row('tt', 'p-editor', {'credit-1': {...credit, creditLine: 'Another'}}),
    ]
    const current = new Map<string, Readonly<Record<string, unknown>>>([
      ['essay-1', now],
      ['credit-1', credit],
    ])
    const {edits, madeBy} = claimHistory(ofCredit, now, current, rows)
    expect(edits.map(({account, fields}) => [account, fields])).toEqual([
      ['p-writer', ['context', 'picture', 'credit']],
      ['p-writer', ['creditLine', 'creator', 'licence', 'usageTerms']],
      ['p-editor', ['creditLine']],
    ])
    expect(madeBy.get('credit-1')).toMatchObject({account: 'p-writer', isAltered: true})
  })
})
