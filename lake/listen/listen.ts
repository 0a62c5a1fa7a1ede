import {randomUUID} from 'node:crypto'
import {QueryError} from '../engine/query-error.ts'
import type {DatasetStore} from '../store/dataset-store.ts'
import type {Transaction} from '../store/transaction.ts'
import {documentMatcher} from './document-matcher.ts'
import {EventStream} from './event-stream.ts'
import {endOf, eventsFor, parseEventId, type ListenerOptions} from './listener.ts'

/** A request to listen. */
export interface ListenRequest extends Omit<ListenerOptions, 'matches'> {
  readonly query: string
  readonly params: Readonly<Record<string, unknown>>
  /** Whether the listener can go on where it was cut off. */
  readonly enableResume: boolean
  readonly lastEventId: string | undefined
  readonly identity: string
  readonly signal: AbortSignal
}

/** How many changes a listener that was away is told one by one; with more, it starts anew. */
const MAX_MISSED = 2000

/**
 * Answers with a stream of what happens to the documents that a query finds, in the order in which it happens, from now on or
 * from the event after `lastEventId`.
 */
export const listen = (store: DatasetStore, request: ListenRequest): Response => {
  let unsubscribe = (): void => undefined
  const stream = new EventStream(request.signal, () => unsubscribe())
  try {
    const matches = documentMatcher(request.query, request.params, request.identity)
    const options: ListenerOptions = {...request, matches}
    // Nothing is committed between these lines: what was missed and what is to come meet without a gap.
    begin(stream, store, options, request)
    unsubscribe = store.subscribe((transaction) => tell(stream, options, transaction))
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    const {message: description, query, start, end} = error
    stream.send({
      name: 'channelError',
      data: {
        message: description,
        error: {type: 'queryParseError', description, query, ...(start !== undefined && {start, end})},
      },
    })
    stream.close()
  }
  return stream.response
}

const tell = (stream: EventStream, options: ListenerOptions, transaction: Transaction, after = -1): void => {
  for (const [at, event] of eventsFor(options, transaction).entries()) if (at > after) stream.send(event)
}

const begin = (
  stream: EventStream,
  store: DatasetStore,
  options: ListenerOptions,
  {enableResume, lastEventId}: ListenRequest,
): void => {
  const now = endOf(store.sequence)
  const greet = (name: string): void => {
    stream.send({...(enableResume && {id: now}), name, data: {listenerName: randomUUID()}})
  }
  if (lastEventId === undefined || lastEventId === '') {
    greet('welcome')
    return
  }
  const last = parseEventId(lastEventId)
  const missed = last && missedSince(store, last.sequence)
  if (!enableResume || last === undefined || missed === undefined) {
    greet(enableResume ? 'reset' : 'welcome')
    return
  }
  stream.send({id: lastEventId, name: 'welcomeback', data: {listenerName: randomUUID()}})
  for (const transaction of missed) {
    tell(stream, options, transaction, transaction.sequence === last.sequence ? last.at : undefined)
  }
}

/** The transaction of that sequence itself, whose later events may be missing, and all after it. */
const missedSince = (store: DatasetStore, sequence: number): readonly Transaction[] | undefined =>
  sequence > store.sequence ? undefined : store.since(sequence - 1, MAX_MISSED)
