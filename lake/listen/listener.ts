import type {Change, Transaction} from '../store/transaction.ts'
import type {DocumentMatcher} from './document-matcher.ts'

/** What a listener wants to hear. */
export interface ListenerOptions {
  readonly matches: DocumentMatcher
  readonly includeResult: boolean
  readonly includePreviousRevision: boolean
  readonly includeMutations: boolean
  readonly includeEffects: boolean
  /** Versions of releases too, besides drafts and published documents. */
  readonly includeAllVersions: boolean
  readonly visibility: string
}

/** A server-sent event: `id` is durable, so that a listener can ask for what came after it. */
export interface ListenEvent {
  readonly id: string
  readonly name: 'mutation'
  readonly data: Readonly<Record<string, unknown>>
}

/**
 * What one listener hears of a transaction: an event per document that its query found before or finds after, numbered among
 * themselves, since the Studio waits until it has as many as it was told of.
 */
export const eventsFor = (
  {matches, ...options}: ListenerOptions,
  transaction: Transaction,
): readonly ListenEvent[] => {
  const heard = transaction.changes
    .filter(({documentId}) => options.includeAllVersions || !documentId.startsWith('versions.'))
    .map((change) => ({change, wasFound: matches(change.before), isFound: matches(change.after)}))
    .filter(({wasFound, isFound}) => wasFound || isFound)
  return heard.map(({change, wasFound, isFound}, at) => ({
    id: eventId(transaction.sequence, at),
    name: 'mutation',
    data: {
      documentId: change.documentId,
      eventId: change.eventId,
      identity: transaction.author,
      ...(options.includeMutations && {mutations: change.mutations}),
      ...(change.previousRev !== undefined && {previousRev: change.previousRev}),
      resultRev: change.resultRev,
      timestamp: transaction.timestamp,
      transactionId: transaction.id,
      transition: wasFound ? (isFound ? 'update' : 'disappear') : 'appear',
      visibility: options.visibility,
      transactionTotalEvents: heard.length,
      transactionCurrentEvent: at,
      ...documentsOf(change, options),
      ...(options.includeEffects && {effects: change.effects}),
    },
  }))
}

const documentsOf = (
  {before, after}: Change,
  {
    includeResult,
    includePreviousRevision,
  }: Pick<ListenerOptions, 'includeResult' | 'includePreviousRevision'>,
) => ({
  ...(includeResult && after !== undefined && {result: after}),
  ...(includePreviousRevision && before !== undefined && {previous: before}),
})

/** The durable id of a listener's event: the transaction's place, and the event's among those the listener hears of it. */
const eventId = (sequence: number, at: number): string => `${sequence}-${at}`

/** What an event's id says, or `undefined` when it is none of ours. */
export const parseEventId = (id: string): {readonly sequence: number; readonly at: number} | undefined => {
  const [, sequence, at] = /^(\d{1,15})-(\d{1,9})$/.exec(id) ?? []
  return sequence === undefined ? undefined : {sequence: Number(sequence), at: Number(at)}
}

/** The id under which a listener begins: after everything of that transaction. */
export const endOf = (sequence: number): string => eventId(sequence, 999_999_999)
