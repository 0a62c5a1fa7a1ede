import type {Finding} from '../newsletter/findings/finding.ts'
import type {DeliveryPlan} from './plan-delivery.ts'
import type {Outcome} from './targets/mail-target.ts'

/** A reader who was not sent the issue, or may not have been. */
export interface Undelivered {
  readonly recipient: string
  readonly state: 'refused' | 'deferred' | 'unknown'
  readonly reason: string
}

/** What became of a delivery. */
export interface DeliveryReport {
  /** Whether every reader who should have the issue has been sent it, once. */
  readonly ok: boolean
  readonly target: string
  /** The mail's content hash. */
  readonly content: string
  readonly counts: {
    /** Readers in the file. */
    readonly recipients: number
    /** Sent in this run; in a dry run, those that would be. */
    readonly sent: number
    /** Sent by an earlier run. */
    readonly already: number
    readonly suppressed: number
    readonly refused: number
    readonly deferred: number
    readonly unknown: number
    /** Not come to, since the run was stopped. */
    readonly left: number
  }
  readonly undelivered: readonly Undelivered[]
  /** Why nothing was sent at all. */
  readonly findings: readonly Finding[]
}

/** Counts what became of each reader. */
export const deliveryReport = (
  about: Pick<DeliveryReport, 'target' | 'content'>,
  plan: DeliveryPlan,
  outcomes: ReadonlyMap<string, Outcome>,
  unknown: readonly Undelivered[],
): DeliveryReport => {
  const undelivered = [...unknown, ...[...outcomes].flatMap(undeliveredOf)]
  const count = (state: Undelivered['state']) => undelivered.filter((one) => one.state === state).length
  const left = plan.send.length - outcomes.size
  return {
    ok: undelivered.length === 0 && left === 0,
    ...about,
    counts: {
      recipients: plan.send.length + plan.already.length + plan.unknown.length + plan.suppressed.length,
      sent: [...outcomes.values()].filter(({state}) => state === 'accepted').length,
      already: plan.already.length,
      suppressed: plan.suppressed.length,
      refused: count('refused'),
      deferred: count('deferred'),
      unknown: count('unknown'),
      left,
    },
    undelivered,
    findings: [],
  }
}

const undeliveredOf = ([recipient, outcome]: readonly [string, Outcome]): readonly Undelivered[] =>
  outcome.state === 'accepted' ? [] : [{recipient, state: outcome.state, reason: outcome.reason}]
