import type {CampaignAction} from '../../delivery/campaigns/run-campaign.ts'
import {UsageError} from '../cli/usage-error.ts'

/** What a service is to do; `at` null: when the issue is due. */
export type AskedAction = Exclude<CampaignAction, {kind: 'schedule'}> | {kind: 'schedule'; at: string | null}

interface Values {
  readonly draft: boolean
  readonly test?: readonly string[] | undefined
  readonly schedule?: string | undefined
  readonly publish: boolean
}

/**
 * Reads which of a service's actions is asked for.
 *
 * @returns `undefined` when none is.
 * @throws UsageError when there are several, or one isn't understood.
 */
export const actionIn = ({draft, test, schedule, publish}: Values): AskedAction | undefined => {
  const asked: AskedAction[] = [
    ...(draft ? [{kind: 'draft'} as const] : []),
    ...(test === undefined ? [] : [{kind: 'test', addresses: test.map(address)} as const]),
    ...(schedule === undefined ? [] : [{kind: 'schedule', at: moment(schedule)} as const]),
    ...(publish ? [{kind: 'publish'} as const] : []),
  ]
  if (asked.length > 1) throw new UsageError('Take one of --draft, --test, --schedule and --publish.')
  return asked[0]
}

const address = (text: string): string => {
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(text)) throw new UsageError(`"${text}" is no address to send a test to.`)
  return text
}

const moment = (text: string): string | null => {
  if (text === 'issue') return null
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new UsageError(
      `--schedule takes "issue", for the issue’s own date, or a moment such as 2026-12-01T07:30:00+01:00, not "${text}".`,
    )
  return new Date(text).toISOString()
}
