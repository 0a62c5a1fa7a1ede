import {describe, expect, it} from 'vitest'
import type {StateName} from './derive-state.ts'
import {timelineOf} from './timeline.ts'
import {IMPORTER, type Edit, type Refusal, type SignedCheck} from './who-counts.ts'

const edit = (minute: number, account: string, ...fields: readonly string[]): Edit => ({
  transactionId: `t${minute}`,
  account,
  at: at(minute),
  fields,
})

const at = (minute: number): string => `2026-05-01T10:${String(minute).padStart(2, '0')}:00Z`

const check = (minute: number, verdict: string, resolvesId?: string): SignedCheck => ({
  check: {_id: `c${minute}`, verdict, checkerName: 'Lucia', resolvesId: resolvesId ?? null},
  account: 'p-lucia',
  at: at(minute),
})

interface World {
  readonly edits?: readonly Edit[]
  readonly counting?: readonly SignedCheck[]
  readonly refused?: readonly (SignedCheck & {readonly why: Refusal})[]
  readonly state?: StateName
}

const kinds = ({edits, counting = [], refused = [], state = 'unchecked'}: World): readonly string[] =>
  timelineOf({state, check: counting.at(-1), counting, refused}, edits && {edits, madeBy: new Map()}).map(
    (event) => `${event.kind} ${'verdict' in event ? event.verdict : event.fields.join('+')}`,
  )

describe('the timeline of a quotation', () => {
  it('tells who filled in the quote, printed it, checked it, changed it and checked it again', () => {
    expect(
      kinds({
        edits: [
          edit(1, 'p-ines', 'originalText', 'source'),
          edit(2, 'p-ines', 'printed'),
          edit(4, 'p-omar', 'translation'),
          edit(5, 'p-omar', 'printed'),
        ],
        counting: [check(3, 'verified'), check(6, 'verified')],
        state: 'verified',
      }),
    ).toEqual([
      'entered originalText+source',
      'registered printed',
      'checked verified',
      'reopened translation',
      'changed printed',
      'checked verified',
    ])
  })

  it('tells one import once, and takes nothing that came in with it for registered', () => {
    const imported = [edit(1, IMPORTER, 'printed'), edit(1, IMPORTER, 'originalText')]
    expect(kinds({edits: [...imported, edit(2, 'p-omar', 'printed')]})).toHaveLength(2)
    expect(kinds({edits: imported})).toEqual(['imported originalText'])
  })

  it('tells a settled dispute from another check, and a check that doesn’t count from one that does', () => {
    expect(
      kinds({
        counting: [check(1, 'disputed'), check(3, 'verified', 'c1')],
        refused: [{...check(2, 'verified', 'c1'), why: 'resolverIsDisputer'}],
      }),
    ).toEqual(['checked disputed', 'checked verified', 'resolved verified'])
  })

  it('reopens by nothing that no verdict is about, and only what was verified', () => {
    expect(
      kinds({edits: [edit(2, 'p-omar', 'translator')], counting: [check(1, 'verified')], state: 'verified'}),
    ).toEqual(['checked verified', 'changed translator'])
    expect(kinds({edits: [edit(2, 'p-omar', 'printed')], counting: [check(1, 'needsChange')]})).toEqual([
      'checked needsChange',
      'registered printed',
    ])
  })

  it('says when words were brought back, and the verdict with them', () => {
    const world = {
      edits: [edit(1, 'p-ines', 'printed'), edit(3, 'p-omar', 'printed'), edit(4, 'p-omar', 'printed')],
      counting: [check(2, 'verified')],
    }
    expect(kinds({...world, state: 'verified'}).slice(2)).toEqual(['reopened printed', 'restored printed'])
    expect(kinds({...world, state: 'stale'}).slice(2)).toEqual(['reopened printed', 'changed printed'])
  })

  it('has the checks alone where there is no record', () => {
    expect(kinds({counting: [check(1, 'verified')]})).toEqual(['checked verified'])
  })
})
