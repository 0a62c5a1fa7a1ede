import {parseArgs} from 'node:util'
import {isTimeOfDay} from '../../delivery/schedule/due-at.ts'
import {UsageError} from '../cli/usage-error.ts'
import {isService} from '../deliver/open-service.ts'
import {parseDeliverOptions, type DeliverOptions} from '../deliver/options.ts'

/** What a watch is asked to do. */
export interface WatchOptions {
  /** How an issue is delivered when its time has come; the issue itself is the schedule's to choose. */
  readonly deliver: DeliverOptions
  /** `HH:MM` on the newsletter's clock, in place of each issue's own time of day. */
  readonly sendAt: string | undefined
  /** How late an issue may still go out by itself, in milliseconds. */
  readonly late: number
  /** How long it may go without a look, in milliseconds. */
  readonly every: number
  /** Whether to look once, and end. */
  readonly once: boolean
  /** Where health is told, and webhooks are taken; nowhere when undefined. */
  readonly port: number | undefined
  readonly host: string
}

const ours = {
  'send-at': {type: 'string'},
  late: {type: 'string'},
  every: {type: 'string'},
  once: {type: 'boolean'},
  port: {type: 'string'},
  host: {type: 'string'},
} as const

export const watchHelp = (command: 'watch' | 'webhook'): string => `${
  command === 'watch'
    ? 'Delivers each issue when it is published and its time has come, with nobody watching.'
    : 'Delivers each issue when it is published and its time has come, and takes Sanity’s webhooks as word that something changed.'
}

  npm run ${command} -- --to TARGET [options of npm run deliver, but --issue] [options]

When
  --send-at HH:MM       the time of day on the newsletter's clock, in place of each issue's own
  --late HOURS          how late an issue may still go out by itself (default: 24); older ones are left to npm run deliver
  --every SECONDS       the longest time between two looks (default: 60); a lake tells of changes at once
  --once                look once, and end
  --dry-run             say what would be done, and when; nothing is sent or written

Where
  --port PORT           GET /health${command === 'webhook' ? ', and POST /webhook (needed)' : ''}
  --host ADDRESS        default: 127.0.0.1
${
  command === 'webhook'
    ? '\nThe secret that webhooks are signed with is in the environment variable SANITY_WEBHOOK_SECRET. What may work later is answered\n429 or 503, so that it comes again; what is not signed, too old or known is never acted upon. Documents are read anew each time.\n'
    : ''
}
Logs are JSON, one line each, on stdout. SIGTERM ends it after the messages that are on their way. Exit code: 0 ended as asked,
1 with --once when an issue was refused or not sent to all, 2 bad usage, 3 with --once when something can't be reached.
`

/**
 * Reads the command line of a watch: its own options, and those of a delivery.
 *
 * @throws UsageError
 */
export const parseWatchOptions = (
  command: 'watch' | 'webhook',
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): WatchOptions | 'help' => {
  if (argv.includes('--help') || argv.includes('-h')) return 'help'
  const {tokens} = parseArgs({args: [...argv], options: ours, strict: false, tokens: true})
  const taken = new Set<number>()
  const values = new Map<string, string>()
  for (const token of tokens) {
    if (token.kind !== 'option' || !(token.name in ours)) continue
    taken.add(token.index)
    if (token.value !== undefined && !token.inlineValue) taken.add(token.index + 1)
    values.set(token.name, token.value ?? '')
  }
  const rest = argv.filter((_word, at) => !taken.has(at))
  if (rest.some((word) => /^--issue(=|$)/.test(word)))
    throw new UsageError('The schedule chooses the issue; leave --issue out.')
  const to = rest[rest.indexOf('--to') + 1] ?? ''
  const asks = rest.some((word) => /^--(draft|test|schedule|publish)(=|$)/.test(word))
  const deliver = parseDeliverOptions(
    ['--issue', 'latest', ...rest, ...(isService(to) && !asks ? ['--publish'] : [])],
    environment,
  )
  if (deliver === 'help') return 'help'
  if (deliver.exported) throw new UsageError('A watch exports each issue itself; leave --exported out.')
  const sendAt = values.get('send-at')
  if (sendAt !== undefined && !isTimeOfDay(sendAt))
    throw new UsageError(`--send-at takes a time of day such as 07:30, not "${sendAt}".`)
  const port = values.get('port')
  if (command === 'webhook' && port === undefined)
    throw new UsageError('--port is missing: where webhooks come in.')
  return {
    deliver,
    sendAt,
    late: amount('late', values.get('late') ?? '24') * 3_600_000,
    every: amount('every', values.get('every') ?? '60') * 1000,
    once: values.has('once'),
    port: port === undefined ? undefined : amount('port', port),
    host: values.get('host') ?? '127.0.0.1',
  }
}

const amount = (name: string, text: string): number => {
  if (!/^\d{1,6}$/.test(text)) throw new UsageError(`--${name} takes a whole number, not "${text}".`)
  return Number(text)
}
