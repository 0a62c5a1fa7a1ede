import * as z from 'zod'
import {ServiceUnreachable} from '../../delivery/campaigns/service-error.ts'
import {LedgerError} from '../../delivery/ledger/ledger-error.ts'
import {dueAt, onTheClock} from '../../delivery/schedule/due-at.ts'
import {planDeliveries, type ScheduledIssue} from '../../delivery/schedule/plan.ts'
import {TargetUnreachable} from '../../delivery/targets/mail-target.ts'
import type {LookResult} from '../../delivery/watch/watcher.ts'
import type {ContentSource} from '../../newsletter/content-source.ts'
import {scheduleQuery} from '../../newsletter/query/schedule-query.ts'
import type {DeliverOptions} from '../deliver/options.ts'
import type {DeliverReport} from '../deliver/report.ts'
import {answerOf} from '../source/answer.ts'
import {SourceUnreachable} from '../source/source-unreachable.ts'
import type {WatchOptions} from './options.ts'

/** What a look works with. */
export interface LookTools {
  readonly options: WatchOptions
  readonly openSource: () => Promise<ContentSource>
  readonly deliver: (options: DeliverOptions) => Promise<DeliverReport>
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly log: (event: string, details: Readonly<Record<string, unknown>>) => void
}

/** What one look came to, for whoever looks only once. */
export interface Looked extends LookResult {
  readonly isRefused: boolean
}

const schedule = z.object({
  timeZone: z.string().nullable(),
  issues: z.array(
    z.object({
      _id: z.string(),
      _rev: z.string(),
      number: z.number(),
      status: z.string().nullable(),
      datePublished: z.string(),
    }),
  ),
})

/**
 * Looks at the schedule and delivers what is due, the earliest first. What was delivered is remembered, so that it isn't exported
 * again at every look; after a restart the ledger answers.
 */
export const newLook = ({options, openSource, deliver, now, log}: LookTools): (() => Promise<Looked>) => {
  const delivered = new Map<string, string>()
  const told = new Map<string, string>()
  /** Logs what is so, when it has become so. */
  const tell = (issue: ScheduledIssue, event: string, details: Readonly<Record<string, unknown>>) => {
    const said = JSON.stringify([event, details])
    if (told.get(issue.id) !== said) log(event, {issue: issue.number, ...details})
    told.set(issue.id, said)
  }
  return async () => {
    let zone = 'UTC'
    let nextDueAt: string | null = null
    let isRefused = false
    try {
      const {timeZone, issues} = await answerOf(await openSource(), scheduleQuery, {}, schedule)
      zone = timeZone ?? 'UTC'
      const revisions = new Map(issues.map(({_id, _rev}) => [_id, _rev]))
      const plan = planDeliveries(
        issues.map(({_id, _rev, number, status, datePublished}) => ({
          id: _id,
          number,
          status: status ?? 'drafting',
          dueAt: dueAt(datePublished, zone, options.sendAt),
          isDelivered: delivered.get(_id) === _rev,
        })),
        new Date(now()).toISOString(),
        options.late,
      )
      nextDueAt = plan.waiting[0]?.dueAt ?? null
      for (const issue of plan.waiting) tell(issue, 'waiting', {dueAt: onTheClock(issue.dueAt, zone)})
      for (const issue of plan.missed)
        tell(issue, 'left alone, its time passed too long ago', {dueAt: onTheClock(issue.dueAt, zone)})
      for (const issue of plan.due) {
        const report = await deliver({...options.deliver, issue: String(issue.number)})
        isRefused ||= !report.ok
        if (report.ok && !report.dryRun) delivered.set(issue.id, revisions.get(issue.id) ?? '')
        tell(issue, eventOf(report), summaryOf(report))
      }
      return {nextDueAt, problem: null, isRefused}
    } catch (error) {
      const isPassing = PASSING.some((known) => error instanceof known)
      if (!(error instanceof Error) || !isPassing) throw error
      return {nextDueAt, problem: error.message, isRefused}
    }
  }
}

/** What may be over at the next look: nothing can be reached, or another delivery has the ledger open. */
const PASSING = [SourceUnreachable, TargetUnreachable, ServiceUnreachable, LedgerError]

const eventOf = (report: DeliverReport): string => {
  if ('export' in report) return 'refused by the export'
  if (report.ok) return report.dryRun ? 'would be delivered now' : 'delivered'
  return 'not delivered to all'
}

const summaryOf = (report: DeliverReport): Readonly<Record<string, unknown>> => {
  if ('export' in report) {
    const [issue] = report.export.issues
    return issue?.outcome === 'refused' ? {findings: issue.findings} : {}
  }
  if ('campaign' in report) {
    const {target, key, outcome, unknown, findings} = report.campaign
    return {target, campaign: key, done: outcome?.done ?? null, unknown, findings}
  }
  const {target, counts, findings} = report.delivery
  return {target, counts, findings}
}
