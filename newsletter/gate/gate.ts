import {claimHistory} from '../claims/claim-history.ts'
import {claimCheckRecord, claimRecord, type ClaimRecord} from '../claims/claim-record.ts'
import {deriveClaimState, type ClaimState} from '../claims/derive-claim-state.ts'
import {isRecord, step, type RawRecord} from '../contract/raw.ts'
import {deriveState, type QuoteState} from '../quotes/derive-state.ts'
import {useHistory, type CurrentDocuments, type HistoryRow} from '../quotes/editors-since.ts'
import {usesIn} from '../quotes/printed-in.ts'
import {REASONS, type Reason} from '../quotes/reasons.ts'
import type {AuthorRecord, CheckRecord, QuoteRecord, SnapshotRecord} from '../quotes/records.ts'
import {checkRecord, quoteRecord, snapshotRecord} from '../quotes/stored-records.ts'
import {unregisteredIn, type Unregistered} from '../quotes/unregistered.ts'
import {listAt, publishedIdOf, stringAt} from '../quotes/uses.ts'

/** What a lake knows of who changed what; an archive has none. */
export interface TransactionRecord {
  readonly rows: readonly HistoryRow[]
  /** The documents that the rows are about as they are now, drafts among them. */
  readonly current: CurrentDocuments
}

/** What the quotations of an issue come to, and whatever else was put on its sheet. */
export interface GateReport {
  /** Whether two people were told apart by transactions, or by what checks say of themselves. */
  readonly history: 'transactions' | 'none'
  readonly states: readonly QuoteState[]
  readonly unregistered: readonly Unregistered[]
  readonly claims: readonly ClaimState[]
  readonly blockers: readonly Blocker[]
}

/** One thing about quotations and claims that an issue can't go out with. */
export interface Blocker {
  readonly documentId: string
  readonly path: string
  readonly useId: string | undefined
  readonly quoteId: string | undefined
  /** Of a claim alone. */
  readonly claimId?: string
  /** The printed words. */
  readonly words: string
  readonly state: QuoteState['state']
  readonly reason: Reason | 'unregistered'
  readonly message: string
  readonly help: string
  /** What the last checker noted. */
  readonly note: string | undefined
}

/**
 * Derives the state of every quotation in what an issue prints, whatever stands in quotation marks without being one, and every claim
 * that was put on its sheet: whoever puts one there wants it checked before it goes out.
 *
 * @param printed - The documents being rendered.
 * @param answer - What `quoteGateQuery` answers for them.
 */
export const quoteGate = (
  printed: readonly RawRecord[],
  answer: unknown,
  record: TransactionRecord | undefined,
): GateReport => {
  const {quotes, sourceFound, snapshots, checks, authors, waivers, claims, claimChecks} = recordsIn(answer)
  const states = usesIn(printed).map((use) => {
    const quote = quotes.get(use.quoteId)
    return deriveState({
      use,
      quote,
      hasSource: sourceFound.has(use.quoteId),
      snapshot: snapshots.find(({_id}) => _id === quote?.snapshotId),
      snapshots: snapshots.filter(({sourceId}) => sourceId === quote?.sourceId),
      checks,
      authors: authors.get(use.documentId) ?? [],
      history: record && useHistory(use, record.current, record.rows),
    })
  })
  const unregistered = printed.flatMap((document) =>
    unregisteredIn({...document, waivedQuotations: waivers.get(stringAt(document, '_id')) ?? []}),
  )
  const ofClaims = claims.flatMap((claim) => {
    const document = printed.find((one) => publishedIdOf(one) === claim.documentId)
    if (document === undefined) return []
    return deriveClaimState({
      claim,
      document,
      checks: claimChecks,
      authors: authors.get(claim.documentId) ?? [],
      history: record && claimHistory(claim, document, record.current, record.rows),
    })
  })
  const blockers = [
    ...states.filter(({state}) => state !== 'verified').map(blockerOf),
    ...unregistered.filter(({state}) => state === 'unregistered').map(unregisteredBlocker),
    ...ofClaims.filter(({state}) => state !== 'verified' && state !== 'waived').map(claimBlocker),
  ]
  return {
    history: record === undefined ? 'none' : 'transactions',
    states,
    unregistered,
    claims: ofClaims,
    blockers,
  }
}

interface Records {
  readonly quotes: ReadonlyMap<string, QuoteRecord>
  /** Ids of the quotes whose source is there. */
  readonly sourceFound: ReadonlySet<string>
  readonly snapshots: readonly SnapshotRecord[]
  readonly checks: readonly CheckRecord[]
  /** By the document they wrote. */
  readonly authors: ReadonlyMap<string, readonly AuthorRecord[]>
  readonly waivers: ReadonlyMap<string, readonly unknown[]>
  readonly claims: readonly ClaimRecord[]
  readonly claimChecks: readonly CheckRecord[]
}

const recordsIn = (answer: unknown): Records => {
  const [quotes, printed] = [recordsAt(answer, 'quotes'), recordsAt(answer, 'printed')]
  return {
    quotes: new Map(
      quotes.map((quote) => [
        stringAt(quote, '_id'),
        quoteRecord(quote, stringAt(quote, 'translatorAccount') || null),
      ]),
    ),
    sourceFound: new Set(
      quotes.filter((quote) => stringAt(quote, 'sourceFound') !== '').map((quote) => stringAt(quote, '_id')),
    ),
    snapshots: recordsAt(answer, 'snapshots').map(snapshotRecord),
    checks: recordsAt(answer, 'checks').map((check) => checkRecord(check, personOf(check))),
    claims: recordsAt(answer, 'claims').map(claimRecord),
    claimChecks: recordsAt(answer, 'claimChecks').map((check) => claimCheckRecord(check, personOf(check))),
    authors: new Map(
      printed.map((document) => [
        stringAt(document, '_id'),
        recordsAt(document, 'authors').map((author) => ({
          _id: stringAt(author, '_id'),
          account: stringAt(author, 'userId') || null,
        })),
      ]),
    ),
    waivers: new Map(
      printed.map((document) => [stringAt(document, '_id'), listAt(document, 'waivedQuotations')]),
    ),
  }
}

const personOf = (check: RawRecord): RawRecord | undefined => {
  const person = check['person']
  return isRecord(person) ? person : undefined
}

const recordsAt = (value: unknown, name: string): readonly RawRecord[] => {
  const list = step(value, name)
  return Array.isArray(list) ? list.filter(isRecord) : []
}

const blockerOf = ({use, state, reason, check}: QuoteState): Blocker => ({
  documentId: use.documentId,
  path: use.parts[0]?.markPath ?? '',
  useId: use.useId,
  quoteId: use.quoteId,
  words: use.printed,
  state,
  reason,
  ...REASONS[reason],
  note: check?.check.note ?? undefined,
})

const claimBlocker = ({claim, place, state, reason, check}: ClaimState): Blocker => ({
  documentId: claim.documentId,
  path: place?.path ?? claim.path,
  useId: undefined,
  quoteId: undefined,
  claimId: claim._id,
  words: place?.printed ?? claim.words,
  state,
  reason,
  ...REASONS[reason],
  note: check?.check.note ?? undefined,
})

const unregisteredBlocker = ({documentId, path, words, state}: Unregistered): Blocker => ({
  documentId,
  path,
  useId: undefined,
  quoteId: undefined,
  words,
  state,
  reason: 'unregistered',
  message: 'stands in quotation marks, and no quote says where it is from.',
  help: 'Mark the words as a quotation, or waive them with a reason if nobody is quoted.',
  note: undefined,
})
