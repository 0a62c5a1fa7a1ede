import {QUOTE_STATES} from '../../../newsletter/vocabulary.ts'
import type {StateName} from '../../../newsletter/quotes/derive-state.ts'
import {isQuotation, type Entry} from './entries.ts'

/** What of the sheet is in the queue. */
export interface QueueFilter {
  readonly kind: Entry['kind'] | 'everything'
  /** `open`: everything that still needs somebody. */
  readonly state: StateName | 'open' | 'all'
  /** Id of the person it is assigned to; `nobody`, or `anybody`. */
  readonly assignee: string
  readonly order: 'print' | 'oldest'
}

export const everythingOpen: QueueFilter = {
  kind: 'everything',
  state: 'open',
  assignee: 'anybody',
  order: 'print',
}

/** The entries that a filter lets through, in its order. */
export const queueOf = (
  entries: readonly Entry[],
  {kind, state, assignee, order}: QueueFilter,
): readonly Entry[] => {
  const chosen = entries.filter(
    (entry) =>
      (kind === 'everything' || entry.kind === kind) &&
      isInState(entry, state) &&
      isAssigned(entry, assignee),
  )
  return order === 'print' ? chosen : chosen.toSorted((a, b) => (a.since < b.since ? -1 : 1))
}

/** Whether somebody still has to look at it. */
export const isOpen = (entry: Entry): boolean =>
  (entry.state.state !== 'verified' && entry.state.state !== 'waived') ||
  (isQuotation(entry) && entry.state.contextChanged)

/** How many of the sheet there are of each state that there are any of, in the vocabulary's order. */
export const countsByState = (
  entries: readonly Entry[],
): readonly {readonly state: StateName; readonly count: number}[] =>
  QUOTE_STATES.map(({value}) => ({
    state: value,
    count: entries.filter(({state}) => state.state === value).length,
  })).filter(({count}) => count > 0)

/** The entry before or after another one, staying within the queue; the first where that one has left it. */
export const neighbour = (
  queue: readonly Entry[],
  key: string | undefined,
  step: 1 | -1,
): Entry | undefined => {
  const at = queue.findIndex((entry) => entry.key === key)
  return at === -1 ? queue[0] : queue[Math.min(Math.max(at + step, 0), queue.length - 1)]
}

const isInState = (entry: Entry, wanted: QueueFilter['state']): boolean =>
  wanted === 'all' || (wanted === 'open' ? isOpen(entry) : entry.state.state === wanted)

const isAssigned = ({assigneeId}: Entry, wanted: string): boolean =>
  wanted === 'anybody' || (wanted === 'nobody' ? assigneeId === undefined : assigneeId === wanted)
