import {claimHistory} from '../../../newsletter/claims/claim-history.ts'
import {
  claimCheckRecord,
  claimRecord,
  type ClaimKind,
  type ClaimRecord,
} from '../../../newsletter/claims/claim-record.ts'
import {claimTrail} from '../../../newsletter/claims/claim-trail.ts'
import {deriveClaimState, type ClaimState} from '../../../newsletter/claims/derive-claim-state.ts'
import type {Credits} from '../../../newsletter/claims/printed-claim.ts'
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
  readonly claims: readonly RawRecord[]
  readonly claimChecks: readonly RawRecord[]
  /** Of the pictures in those documents. */
  readonly credits: readonly RawRecord[]
  readonly people: readonly RawRecord[]
  readonly assignments: readonly RawRecord[]
  /** The lake's record of who did what to these; undefined where it can't be had. */
  readonly history: readonly HistoryRow[] | undefined
  /** Every document as it is, drafts under their own ids: from them the record is read backwards. */
  readonly current: CurrentDocuments
}

/** Something on the sheet, with all that is looked at to judge it. */
export type Entry = QuoteEntry | ClaimEntry

interface AnyEntry {
  /** The same from load to load. */
  readonly key: string
  readonly document: {readonly id: string; readonly type: string; readonly title: string}
  /** What is printed, and where; of a claim its id stands for that of a use. */
  readonly use: QuoteUse
  readonly source: RawRecord | undefined
  readonly checks: readonly CheckRecord[]
  readonly authors: readonly AuthorRecord[]
  /** Who changed and checked it by the lake's record; undefined where there is none. */
  readonly history: UseHistory | undefined
  /** Id of the person who is to check it. */
  readonly assigneeId: string | undefined
  /** Since when it is as it is: of the last check, or the last change of the document that prints it. An instant. */
  readonly since: string
}

/** One quotation. */
export interface QuoteEntry extends AnyEntry {
  readonly kind: 'quotation'
  readonly quote: RawRecord | undefined
  readonly snapshot: SnapshotRecord | undefined
  /** The newest of its source, where that isn't the one it is checked against. */
  readonly newerSnapshot: SnapshotRecord | undefined
  /** The account of whoever translated the quote. */
  readonly translatorAccount: string | null
  readonly state: QuoteState
}

/** One claim that was put on the sheet. */
export interface ClaimEntry extends AnyEntry {
  readonly kind: ClaimKind
  readonly claim: ClaimRecord
  readonly state: ClaimState
  /** What happened to it, worked out when it is to be told; undefined as `history` is. */
  readonly trail: () => UseHistory | undefined
}

export const isQuotation = (entry: Entry): entry is QuoteEntry => entry.kind === 'quotation'

export const isClaim = (entry: Entry): entry is ClaimEntry => entry.kind !== 'quotation'

/** Words in quotation marks that nobody has tied to a quote, and where. */
export interface LooseWords extends Unregistered {
  readonly documentType: string
  readonly documentTitle: string
}

/** The sheet: in the order of documents every quotation as printed, then the claims; and the words that are no quotation yet. */
export interface Sheet {
  /** What prints them, and the credits of its pictures: what claims are taken from. */
  readonly documents: readonly RawRecord[]
  readonly credits: Credits
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
  const credits = byId(stored.credits)
  const documentOf = (document: RawRecord) => ({
    id: publishedId(document),
    type: textAt(document, '_type'),
    title: titleOf(document),
  })
  const entryOf = (document: RawRecord, use: QuoteUse): QuoteEntry => {
    const quote = quotes.get(use.quoteId)
    const translatorAccount = (quote && accountOf(people.get(refAt(quote, 'translator')))) ?? null
    const record = quote && quoteRecord(quote, translatorAccount)
    const source = quote && sources.get(refAt(quote, 'source'))
    const snapshot = record && snapshots.find(({_id}) => _id === record.snapshotId)
    const own = checks.filter(({documentId, useId}) => documentId === use.documentId && useId === use.useId)
    const authors = authorsOf(document, people)
    const history = stored.history && knownHistory(use, stored.current, stored.history)
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
      kind: 'quotation',
      key: `${use.documentId}/${use.useId}`,
      document: documentOf(document),
      use,
      quote,
      source,
      snapshot,
      newerSnapshot: snapshots.find(({_id}) => _id === state.newerSnapshotId),
      checks: own,
      authors,
      translatorAccount,
      history,
      state,
      assigneeId: assignees.get(use.useId),
      since: state.check?.at ?? textAt(document, '_updatedAt'),
    }
  }
  const claims = stored.claims.map(claimRecord)
  const claimChecks = stored.claimChecks.map((check) =>
    claimCheckRecord(check, people.get(refAt(check, 'checker'))),
  )
  const claimEntryOf = (document: RawRecord, claim: ClaimRecord): ClaimEntry => {
    const own = claimChecks.filter(({useId}) => useId === claim._id)
    const authors = authorsOf(document, people)
    const history = stored.history && claimHistory(claim, document, stored.current, stored.history)
    const state = deriveClaimState({claim, document, credits, checks: own, authors, history})
    return {
      kind: claim.kind,
      key: `${claim.documentId}/${claim._id}`,
      document: documentOf(document),
      use: useOfClaim(state),
      claim,
      source: sources.get(claim.sourceId),
      checks: own,
      authors,
      history,
      trail: () => stored.history && claimTrail(claim, stored.current, stored.history),
      state,
      assigneeId: assignees.get(claim._id),
      since: state.check?.at ?? textAt(document, '_updatedAt'),
    }
  }
  return {
    documents: stored.documents,
    credits,
    entries: stored.documents.flatMap((document) => [
      ...usesOf(document).map((use) => entryOf(document, use)),
      ...claims
        .filter(({documentId}) => documentId === publishedId(document))
        .map((claim) => claimEntryOf(document, claim)),
    ]),
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

interface KnownHistories {
  readonly current: CurrentDocuments
  readonly byUse: Map<string, UseHistory>
}

const histories = new WeakMap<readonly HistoryRow[], KnownHistories>()

/** The sheet of a form is made with every change of it, from a record that stays the same until it is loaded anew. */
const knownHistory = (use: QuoteUse, current: CurrentDocuments, rows: readonly HistoryRow[]): UseHistory => {
  const last = histories.get(rows)
  const {byUse} = last?.current === current ? last : {byUse: new Map<string, UseHistory>()}
  histories.set(rows, {current, byUse})
  const key = JSON.stringify([use.documentId, use.useId, use.quoteId])
  const history = byUse.get(key) ?? historyOfUse(use, current, rows)
  byUse.set(key, history)
  return history
}

/** A claim as the desk shows words: those in print, else those that were put on the sheet. */
const useOfClaim = ({claim, place}: ClaimState): QuoteUse => {
  const printed = place?.printed ?? claim.words
  const context = place?.context ?? claim.sentence
  const path = place?.path ?? claim.path
  return {
    documentId: claim.documentId,
    useId: claim._id,
    quoteId: '',
    printed,
    context,
    parts: [{path, markPath: path, start: 0, end: printed.length, text: printed}],
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
