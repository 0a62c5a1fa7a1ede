import {isRecord, step, type RawRecord} from '../../../newsletter/contract/raw.ts'
import {deriveState, type QuoteState} from '../../../newsletter/quotes/derive-state.ts'
import {
  useHistory as historyOfUse,
  type CurrentDocuments,
  type HistoryRow,
} from '../../../newsletter/quotes/editors-since.ts'
import type {AuthorRecord, CheckRecord, SnapshotRecord} from '../../../newsletter/quotes/records.ts'
import {checkRecord, quoteRecord, snapshotRecord} from '../../../newsletter/quotes/stored-records.ts'
import {unregisteredIn, type Unregistered} from '../../../newsletter/quotes/unregistered.ts'
import {listAt, usesOf, type QuoteUse} from '../../../newsletter/quotes/uses.ts'
import type {UseHistory} from '../../../newsletter/quotes/who-counts.ts'

/** All that a sheet is made of, as stored, drafts in the place of what they are drafts of. */
export interface StoredSheet {
  /** Essays, weekly links and issues: whatever prints quotations. */
  readonly documents: readonly RawRecord[]
  readonly quotes: readonly RawRecord[]
  readonly sources: readonly RawRecord[]
  readonly snapshots: readonly RawRecord[]
  readonly checks: readonly RawRecord[]
  readonly people: readonly RawRecord[]
  readonly assignments: readonly RawRecord[]
  /** The lake's record of who did what to these; undefined where it can't be had. */
  readonly history: readonly HistoryRow[] | undefined
  /** Every document as it is, drafts under their own ids: from them the record is read backwards. */
  readonly current: CurrentDocuments
}

/** One quotation on the sheet, with all that is looked at to judge it. */
export interface Entry {
  /** The same from load to load. */
  readonly key: string
  readonly document: {readonly id: string; readonly type: string; readonly title: string}
  readonly use: QuoteUse
  readonly quote: RawRecord | undefined
  readonly source: RawRecord | undefined
  readonly snapshot: SnapshotRecord | undefined
  readonly checks: readonly CheckRecord[]
  readonly authors: readonly AuthorRecord[]
  /** The account of whoever translated the quote. */
  readonly translatorAccount: string | null
  /** Who changed and checked it by the lake's record; undefined where there is none. */
  readonly history: UseHistory | undefined
  readonly state: QuoteState
  /** Id of the person who is to check it. */
  readonly assigneeId: string | undefined
  /** Since when it is as it is: of the last check, or the last change of the document that prints it. An instant. */
  readonly since: string
}

/** Words in quotation marks that nobody has tied to a quote, and where. */
export interface LooseWords extends Unregistered {
  readonly documentType: string
  readonly documentTitle: string
}

/** The sheet: every quotation in the order of documents and print, and the words that are none yet. */
export interface Sheet {
  readonly entries: readonly Entry[]
  readonly loose: readonly LooseWords[]
}

/** Makes the sheet of what was loaded. */
export const sheetOf = (stored: StoredSheet): Sheet => {
  const quotes = byId(stored.quotes)
  const sources = byId(stored.sources)
  const people = byId(stored.people)
  const snapshots = stored.snapshots.map(snapshotRecord)
  const checks = stored.checks.map((check) => checkRecord(check, people.get(refAt(check, 'checker'))))
  const assignees = new Map(stored.assignments.map((one) => [textAt(one, 'useId'), refAt(one, 'assignee')]))
  const entryOf = (document: RawRecord, use: QuoteUse): Entry => {
    const quote = quotes.get(use.quoteId)
    const translatorAccount = (quote && accountOf(people.get(refAt(quote, 'translator')))) ?? null
    const record = quote && quoteRecord(quote, translatorAccount)
    const source = quote && sources.get(refAt(quote, 'source'))
    const snapshot = record && snapshots.find(({_id}) => _id === record.snapshotId)
    const own = checks.filter(({documentId, useId}) => documentId === use.documentId && useId === use.useId)
    const authors = authorsOf(document, people)
    const history = stored.history && historyOfUse(use, stored.current, stored.history)
    const state = deriveState({
      use,
      quote: record,
      hasSource: source !== undefined,
      snapshot,
      snapshots: snapshots.filter(({sourceId}) => sourceId === record?.sourceId),
      checks: own,
      authors,
      history,
    })
    return {
      key: `${use.documentId}/${use.useId}`,
      document: {
        id: publishedId(document),
        type: textAt(document, '_type'),
        title: titleOf(document),
      },
      use,
      quote,
      source,
      snapshot,
      checks: own,
      authors,
      translatorAccount,
      history,
      state,
      assigneeId: assignees.get(use.useId),
      since: state.check?.at ?? textAt(document, '_updatedAt'),
    }
  }
  return {
    entries: stored.documents.flatMap((document) => usesOf(document).map((use) => entryOf(document, use))),
    loose: stored.documents.flatMap((document) =>
      unregisteredIn(document)
        .filter(({state}) => state === 'unregistered')
        .map((words) => ({
          ...words,
          documentType: textAt(document, '_type'),
          documentTitle: titleOf(document),
        })),
    ),
  }
}

/** The id that a reference to the document has. */
export const publishedId = (document: RawRecord): string => textAt(document, '_id').replace(/^drafts\./, '')

/** A document's text field; empty where it has none. */
export const textAt = (document: unknown, name: string): string => {
  const text = step(document, name)
  return typeof text === 'string' ? text : ''
}

/** The id that a reference field names; empty where it is empty. */
export const refAt = (document: unknown, name: string): string => textAt(step(document, name), '_ref')

const byId = (documents: readonly RawRecord[]): ReadonlyMap<string, RawRecord> =>
  new Map(documents.map((document) => [publishedId(document), document]))

const accountOf = (person: RawRecord | undefined): string | null => {
  const account = textAt(person, 'userId')
  return account === '' ? null : account
}

const titleOf = (document: RawRecord): string =>
  textAt(document, 'title') || textAt(document, 'headline') || publishedId(document)

const authorsOf = (document: RawRecord, people: ReadonlyMap<string, RawRecord>): readonly AuthorRecord[] =>
  listAt(document, 'authors')
    .filter(isRecord)
    .map((author) => {
      const id = textAt(author, '_ref')
      return {_id: id, account: accountOf(people.get(id))}
    })
