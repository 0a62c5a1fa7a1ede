import {once} from 'node:events'
import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {serve} from '@hono/node-server'
import {pino} from 'pino'
import {startWatcher, type Watcher} from '../../delivery/watch/watcher.ts'
import {seenKeys} from '../../delivery/webhook/seen-keys.ts'
import {healthApp, webhookApp} from '../../delivery/webhook/webhook-app.ts'
import type {Progress} from '../cli/progress.ts'
import {stopSignal} from '../cli/stop-signal.ts'
import {UsageError} from '../cli/usage-error.ts'
import {deliverAsAsked} from '../deliver/deliver-as-asked.ts'
import {openSource} from '../source/open-source.ts'
import {hearOfChanges} from './hear-of-changes.ts'
import {newLook} from './look.ts'
import {parseWatchOptions, watchHelp, type WatchOptions} from './options.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** A webhook's sender gives up after half a minute; in milliseconds. */
const ANSWER_WITHIN = 25_000

/**
 * The watch, or the watch behind webhooks, as a command.
 *
 * @returns The exit code: 0 ended as asked, 1 refused, 2 bad usage or bad input, 3 unreachable (the last two of `--once`).
 */
export const watchCommand = async (
  command: 'watch' | 'webhook',
  argv: readonly string[],
  environment: Environment,
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WritableStream,
): Promise<number> => {
  try {
    const options = parseWatchOptions(command, argv, environment)
    if (options === 'help') {
      stdout.write(watchHelp(command))
      return 0
    }
    const secret = environment['SANITY_WEBHOOK_SECRET']
    if (command === 'webhook' && (secret === undefined || secret === ''))
      throw new UsageError(
        'Set the environment variable SANITY_WEBHOOK_SECRET: what webhooks are signed with.',
      )
    return await watch(options, command === 'webhook' ? secret : undefined, environment)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    stderr.write(`${error.message}\nSee npm run ${command} -- --help.\n`)
    return 2
  }
}

const watch = async (
  options: WatchOptions,
  secret: string | undefined,
  environment: Environment,
): Promise<number> => {
  const logger = pino({base: null, timestamp: pino.stdTimeFunctions.isoTime})
  const log = (event: string, details: Readonly<Record<string, unknown>>) => logger.info(details, event)
  const stopped = new AbortController()
  const look = newLook({
    options,
    openSource: () => openSource(options.deliver.from),
    deliver: (deliver) => deliverAsAsked(deliver, environment, silent, stopped.signal),
    now: Date.now,
    log,
  })
  if (options.once) {
    const {problem, isRefused} = await look()
    if (problem !== null) logger.error({problem}, 'look failed')
    return problem === null ? (isRefused ? 1 : 0) : 3
  }
  const watcher = startWatcher({
    look,
    now: Date.now,
    after: (ms, call) => {
      const timer = setTimeout(call, ms)
      return () => clearTimeout(timer)
    },
    log: (event, details) => logger.error(details, event),
    atLeastEvery: options.every,
  })
  const deaf = await hearOfChanges(options.deliver.from, watcher.changed)
  const close = options.port === undefined ? undefined : await listen(options, secret, watcher, log)
  const stopping = stopSignal()
  logger.info({to: options.deliver.to, dryRun: options.deliver.dryRun}, 'watching')
  await stopping
  logger.info('stopping after the messages that are on their way')
  stopped.abort()
  deaf()
  await watcher.stop()
  await close?.()
  return 0
}

const silent: Progress = {update: () => undefined, clear: () => undefined}

const listen = async (
  {port, host, deliver}: WatchOptions,
  secret: string | undefined,
  watcher: Watcher,
  log: (event: string, details: Readonly<Record<string, unknown>>) => void,
): Promise<() => Promise<void>> => {
  const app = secret === undefined ? healthApp(watcher.health) : takeWebhooks(secret)
  const server = serve({fetch: app.fetch, port: port ?? 0, hostname: host})
  await once(server, 'listening')
  log('listening', {address: server.address()})
  return async () => {
    const closed = once(server, 'close')
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
    await closed
  }

  function takeWebhooks(signedWith: string) {
    mkdirSync(deliver.ledger, {recursive: true})
    return webhookApp({
      secret: signedWith,
      keys: seenKeys(new DatabaseSync(join(deliver.ledger, 'webhooks.db')), Date.now),
      now: Date.now,
      look: () => watcher.lookWithin(ANSWER_WITHIN),
      health: watcher.health,
      log,
    })
  }
}
