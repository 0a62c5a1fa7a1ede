import type {QuoteState} from './derive-state.ts'
import {inTime} from './in-time.ts'
import {IMPORTER, type Refusal, type SignedCheck, type UseHistory} from './who-counts.ts'

interface Event {
  /** The transaction's, with what it changed, or the check's. */
  readonly id: string
  /** An instant; empty where a check of an archive doesn't say. */
  readonly at: string
  readonly account: string
}

/** The words or the quote were changed. */
export interface ChangeEvent extends Event {
  /**
   * - `imported`: came in with an archive.
   * - `entered`: the quote was filled in before anything printed it.
   * - `registered`: its words were first printed as a quotation.
   * - `changed`: neither took nor gave a verdict.
   * - `reopened`: took away the verdict of "verified".
   * - `restored`: gave it back, by bringing back what was judged.
   * - `claimed`: put on the sheet as a claim; `waived`: taken off it with a reason; `unwaived`: put back.
   */
  readonly kind:
    | 'claimed'
    | 'waived'
    | 'unwaived'
    | 'imported'
    | 'entered'
    | 'registered'
    | 'changed'
    | 'reopened'
    | 'restored'
  /** What changed: `printed`, or a field of the quote. */
  readonly fields: readonly string[]
}

/** Somebody gave a verdict. */
interface CheckEvent extends Event {
  /** `resolved` settles an earlier dispute. */
  readonly kind: 'checked' | 'resolved'
  readonly name: string | undefined
  readonly verdict: string
  readonly note: string
  /** Why it doesn't count. */
  readonly refusal: Refusal | undefined
}

/** Something that happened to a quotation. */
export type TimelineEvent = ChangeEvent | CheckEvent

/**
 * What happened to a quotation, oldest first, from the checks that were made and from the lake's record of transactions.
 *
 * @param history - `undefined` where the record can't be read: then the checks are all there is.
 */
export const timelineOf = (
  state: Pick<QuoteState, 'state' | 'check' | 'counting' | 'refused'>,
  history: UseHistory | undefined,
): readonly TimelineEvent[] => {
  const events = [...changesIn(history), ...checksIn(state)].toSorted((a, b) => inTime(a.at, b.at))
  return withRestored(withReopened(events), state)
}

const changesIn = (history: UseHistory | undefined): readonly ChangeEvent[] => {
  const edits = history?.edits ?? []
  const firstPrinted = edits.findIndex(({fields}) => fields.includes('printed'))
  const changes = edits.map(({transactionId, at, account, fields}, index): ChangeEvent => {
    const kind =
      account === IMPORTER
        ? 'imported'
        : index === firstPrinted
          ? 'registered'
          : index < firstPrinted
            ? 'entered'
            : 'changed'
    // Quote and essay come in with one import.
    return {
      kind,
      id: kind === 'imported' ? transactionId : `${transactionId} ${fields.join(' ')}`,
      at,
      account,
      fields,
    }
  })
  return [...new Map(changes.map((change) => [change.id, change])).values()]
}

/** The checks that were made, whether or not they count. */
export const checksIn = ({
  counting,
  refused,
}: Pick<QuoteState, 'counting' | 'refused'>): readonly CheckEvent[] => {
  const signed: readonly (SignedCheck & {readonly why?: Refusal})[] = [...counting, ...refused]
  const disputes = new Set(
    signed.filter(({check}) => check.verdict === 'disputed').map(({check}) => check._id),
  )
  return signed.map(({check, at, account, why}) => ({
    kind: why === undefined && disputes.has(check.resolvesId ?? '') ? 'resolved' : 'checked',
    id: check._id,
    at,
    account,
    name: check.checkerName ?? undefined,
    verdict: check.verdict ?? '',
    note: check.note ?? '',
    refusal: why,
  }))
}

/** Who translated it is no part of what a verdict is about. */
const isJudged = ({fields}: ChangeEvent): boolean => fields.some((field) => field !== 'translator')

/** Changes that took a verdict away are told apart from those that didn't. */
export const withReopened = (events: readonly TimelineEvent[]): readonly TimelineEvent[] => {
  let isVerified = false
  return events.map((event) => {
    if ('verdict' in event) {
      if (event.refusal === undefined) isVerified = event.verdict === 'verified'
      return event
    }
    if (!isVerified || event.kind !== 'changed' || !isJudged(event)) return event
    isVerified = false
    return {...event, kind: 'reopened'}
  })
}

/** A verdict that holds although words changed since: the last change brought back what it is about, or changed nothing of it. */
export const withRestored = (
  events: readonly TimelineEvent[],
  {state, check}: Pick<QuoteState, 'state' | 'check'>,
): readonly TimelineEvent[] => {
  const reopened = events.findLastIndex(({kind, at}) => kind === 'reopened' && at > (check?.at ?? ''))
  if (state !== 'verified' || reopened === -1) return events
  const last = events.findLastIndex((event) => event.kind === 'changed' && isJudged(event))
  const kind = last > reopened ? 'restored' : 'changed'
  return events.map((event, at) =>
    at === Math.max(last, reopened) && !('verdict' in event) ? {...event, kind} : event,
  )
}
