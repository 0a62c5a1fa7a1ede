import {describe, expect, it} from 'vitest'
import {encodePatch} from '../../test/quotes/whole-patches.ts'
import {useHistory, type HistoryRow} from './editors-since.ts'
import {block, essay, plain, printed, quoted} from './testing.ts'

type Document = Readonly<Record<string, unknown>> | null

/** Replays versions of documents as the record of a lake would tell them. */
const replay = (...steps: readonly (readonly [author: string, id: string, version: Document])[]) => {
  const current = new Map<string, NonNullable<Document>>()
  const rows = steps.map(([author, id, version], at): HistoryRow => {
    const before = current.get(id) ?? null
    if (version === null) current.delete(id)
    else current.set(id, version)
    const timestamp = `2026-05-01T10:00:0${at}.000Z`
    return {
      id: `t${at}`,
      timestamp,
      author,
      effects: {[id]: {apply: encodePatch(version), revert: encodePatch(before)}},
    }
  })
  return useHistory({documentId: 'essay-1', useId: 'use-1', quoteId: 'quote-1'}, current, rows)
}

const words = (text: string, around = 'He said “') =>
  essay(block('a', plain(around), quoted(text), plain('”.')))
const quote = (fields: object) => ({_id: 'quote-1', _type: 'quote', ...fields})
const byWhom = ({edits}: ReturnType<typeof replay>) =>
  edits.map(({account, fields}) => `${account}: ${fields.join()}`)

describe('who changed what a verdict is about', () => {
  it('is whoever brought in words, not whoever published them', () => {
    const history = replay(
      ['p-author', 'drafts.essay-1', words('Orders')],
      ['p-editor', 'drafts.essay-1', words(printed)],
      ['p-chief', 'essay-1', words(printed)],
      ['p-chief', 'drafts.essay-1', null],
    )
    expect(byWhom(history)).toEqual(['p-author: printed', 'p-editor: printed'])
  })

  it('is nobody who changed the typography, the words around, or discarded a draft', () => {
    const history = replay(
      ['p-author', 'essay-1', words('the mill’s')],
      ['p-a', 'drafts.essay-1', words("the mill's")],
      ['p-b', 'drafts.essay-1', words("the mill's", 'She said “')],
      ['p-c', 'drafts.essay-1', null],
    )
    expect(byWhom(history)).toEqual(['p-author: printed'])
  })

  it('is whoever changed a field of the quote, also its snapshot or translator', () => {
    const history = replay(
      ['p-a', 'quote-1', quote({originalText: 'x'})],
      ['p-b', 'quote-1', quote({originalText: 'x', translation: 'y'})],
      ['p-c', 'quote-1', quote({originalText: 'x', translation: 'y', snapshot: {_ref: 's'}})],
      [
        'p-d',
        'quote-1',
        quote({originalText: 'x', translation: 'y', snapshot: {_ref: 's'}, locator: 'p. 3'}),
      ],
      [
        'p-e',
        'quote-1',
        quote({originalText: 'x', translation: 'y', snapshot: {_ref: 's'}, translator: {_ref: 'p'}}),
      ],
    )
    expect(byWhom(history).slice(1)).toEqual(['p-b: translation', 'p-c: snapshot', 'p-e: translator'])
  })

  it('tells who made a check, and whether anybody changed it after', () => {
    const {madeBy} = replay(
      ['p-checker', 'check-1', {_id: 'check-1', verdict: 'disputed'}],
      ['p-checker', 'check-2', {_id: 'check-2', verdict: 'verified'}],
      ['p-author', 'check-1', {_id: 'check-1', verdict: 'verified'}],
    )
    expect(madeBy.get('check-1')).toMatchObject({account: 'p-checker', isAltered: true})
    expect(madeBy.get('check-2')).toMatchObject({account: 'p-checker', isAltered: false})
  })
})
