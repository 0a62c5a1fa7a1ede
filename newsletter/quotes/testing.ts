import type {CheckRecord, QuoteRecord, SnapshotRecord} from './records.ts'
import {deriveState, type StateInput} from './derive-state.ts'
import {newCheck, type NewVerdict} from './new-check.ts'
import {sha256} from '../sha256.ts'
import {usesOf} from './uses.ts'

/** A small world of one essay, one quote and its snapshot, for tests to change a thing in. */

const snapshotText = '工厂没有排产。\n目前在手订单已排到2029年，我们宁可少接单。\n他说完了。'

export const snapshot: SnapshotRecord = {
  _id: 'snapshot-1',
  sourceId: 'source-1',
  sourceDate: '2026-04-28',
  text: snapshotText,
  textSha256: sha256(snapshotText),
}

export const quote: QuoteRecord = {
  _id: 'quote-1',
  originalText: '目前在手订单已排到2029年，我们宁可少接单。',
  originalLanguage: 'zh-Hans',
  translation: 'Orders in hand now run to 2029; we would rather take fewer.',
  translatorId: 'person-translator',
  translatorAccount: 'p-translator',
  speaker: 'Zhou',
  speakerRole: 'Director',
  sourceId: 'source-1',
  snapshotId: 'snapshot-1',
  selector: {exact: null, prefix: null, suffix: null},
}

interface Piece {
  readonly text: string
  readonly isQuoted?: boolean
}

/** A paragraph; `key` makes the keys that a split or a paste would make anew. */
export const block = (key: string, ...pieces: readonly Piece[]) => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  children: pieces.map(({text, isQuoted = false}, at) => ({
    _type: 'span',
    _key: `${key}${at}`,
    text,
    marks: isQuoted ? [`m-${key}`] : [],
  })),
  markDefs: pieces.some(({isQuoted}) => isQuoted === true)
    ? [{_type: 'quotation', _key: `m-${key}`, useId: 'use-1', quote: {_type: 'reference', _ref: 'quote-1'}}]
    : [],
})

export const quoted = (text: string): Piece => ({text, isQuoted: true})
export const plain = (text: string): Piece => ({text})

export const printed = 'Orders in hand now run to 2029'

export const essay = (...body: readonly object[]) => ({_id: 'essay-1', _type: 'essay', body})

export const asWritten = essay(
  block('a', plain('He said it. The mill has “'), quoted(printed), plain('”, he said. More.')),
)

/** The only use in a document. */
export const useIn = (document: Readonly<Record<string, unknown>>) => {
  const [use] = usesOf(document)
  if (use === undefined) throw new Error('The document quotes nothing.')
  return use
}

/** What everything is derived from when nothing was checked. */
export const unchecked: StateInput = {
  use: useIn(asWritten),
  quote,
  hasSource: true,
  snapshot,
  checks: [],
  authors: [{_id: 'person-author', account: 'p-author'}],
}

/** A check of the state that the input comes to. */
export const checkOf = (
  input: StateInput,
  verdict: Partial<NewVerdict> = {},
  id = 'check-1',
): CheckRecord => {
  const made = newCheck(deriveState(input), {
    verdict: 'verified',
    checkerId: 'person-checker',
    checkerAccount: 'p-checker',
    checkedAt: '2026-05-06T10:00:00.000Z',
    ...verdict,
  })
  if (made === undefined) throw new Error('There is no quote to check.')
  const {quote: quoteRef, document, checker, resolves, ...fields} = made
  return {
    ...fields,
    _id: id,
    quoteId: quoteRef._ref,
    documentId: document._ref,
    checkerId: checker._ref,
    personAccount: made.checkerAccount,
    resolvesId: resolves?._ref ?? null,
  }
}

export const verified: StateInput = {...unchecked, checks: [checkOf(unchecked)]}
