import type {PreflightReport} from '../../../newsletter/preflight/preflight.ts'
import type {Records} from './check-issue.ts'

/** What the checks' worker is told. Records are kept there by issue, since they are large and seldom change. */
export type ToWorker =
  | {readonly kind: 'records'; readonly issueId: string; readonly records: Records}
  | {readonly kind: 'check'; readonly issueId: string; readonly id: number; readonly raw: unknown}

/** What it answers, by the id of the check: once or twice, the second time with the dictionary that had to be loaded first. */
export type FromWorker = {readonly id: number} & (
  {readonly report: PreflightReport} | {readonly failure: string}
)
