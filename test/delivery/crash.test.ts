import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {afterAll, beforeAll, expect, it} from 'vitest'
import type {DeliveryReport} from '../../delivery/delivery-report.ts'
import {writeDataset} from '../export/dataset.ts'
import {runExportCommand} from '../export/run.ts'
import {root, runDeliver, writeReaders} from './run.ts'
import {startSmtp, type SmtpProcess} from './start-smtp.ts'

/** How often a delivery is killed. The promise is about 100 times and 2,000 readers; a few keep the tests short. */
const rounds = Number(process.env['DELIVERY_CRASH_ROUNDS'] ?? 3)
const readers = Number(process.env['DELIVERY_CRASH_READERS'] ?? 200)

let folder: string
let readersFile: string
const addresses = Array.from({length: readers}, (_, at) => `reader-${at}@reader.example`)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'delivery-crash-'))
  readersFile = await writeReaders(join(folder, 'readers.csv'), addresses)
  const dataset = await writeDataset(folder)
  const {code, stderr} = await runExportCommand([
    ...['--dataset', dataset, '--issue', '2', '--out', join(folder, 'out')],
  ])
  expect(code, stderr).toBe(0)
})

afterAll(() => rm(folder, {recursive: true, force: true}))

const argumentsOf = (url: string, ledger: string) => [
  ...['--exported', '--out', join(folder, 'out'), '--issue', '2', '--to', url],
  ...['--recipients', readersFile, '--ledger', ledger, '--json'],
]

/**
 * Runs the command, and kills it once so many messages were taken and a moment more has passed.
 *
 * @returns Whether it was still at it.
 */
const deliverUntilKilled = async (
  args: readonly string[],
  log: string,
  messages: number,
): Promise<boolean> => {
  const child = spawn(process.execPath, ['scripts/deliver.ts', ...args], {cwd: root, stdio: 'ignore'})
  const exit = once(child, 'exit') as Promise<[number | null]>
  while (child.exitCode === null && (await sizeOf(log)) <= messages * LINE) await wait(1)
  await wait(Math.random() * 20)
  child.kill('SIGKILL')
  const [code] = await exit
  return code === null
}

/** About the length of a line that the server writes for a message. */
const LINE = 90

const sizeOf = async (file: string): Promise<number> =>
  stat(file).then(
    ({size}) => size,
    () => 0,
  )

/** What is wrong after a delivery was killed and then run to its end, in words. */
const problemsOf = (taken: readonly {readonly to: string}[], report: DeliveryReport): readonly string[] => {
  const times = new Map(addresses.map((address) => [address, 0]))
  for (const {to} of taken) times.set(to, (times.get(to) ?? 0) + 1)
  const unknown = new Set(
    report.undelivered.filter(({state}) => state === 'unknown').map((one) => one.recipient),
  )
  const problems = [...times].flatMap(([address, count]) => {
    if (count > 1) return [`${address} got ${count} messages`]
    return count === 0 && !unknown.has(address) ? [`${address} got none, and nobody says so`] : []
  })
  const {sent, already, unknown: inDoubt} = report.counts
  if (sent + already + inDoubt !== readers) problems.push(`the counts say ${JSON.stringify(report.counts)}`)
  return problems
}

const reportOf = async (args: readonly string[]): Promise<DeliveryReport> => {
  const {code, stdout, stderr} = await runDeliver(args)
  const {delivery} = JSON.parse(stdout) as {readonly delivery: DeliveryReport}
  expect(code, stderr).toBe(delivery.counts.unknown > 0 ? 1 : 0)
  return delivery
}

it(
  `${readers} readers get one message each or are called unknown, through ${rounds} kills (DELIVERY_CRASH_ROUNDS, DELIVERY_CRASH_READERS)`,
  async () => {
    let killed = 0
    let inDoubt = 0
    for (let round = 0; round < rounds; round += 1) {
      const [log, ledger] = [join(folder, `taken-${round}.ndjson`), join(folder, `ledger-${round}`)]
      const server: SmtpProcess = await startSmtp(log, '', 'none')
      try {
        const args = argumentsOf(server.url, ledger)
        const killedAt = Math.floor(Math.random() * readers)
        const wasKilled = await deliverUntilKilled(args, log, killedAt)
        if (wasKilled) killed += 1
        const report = await reportOf(args)
        inDoubt += report.counts.unknown
        expect(problemsOf(server.taken(), report), `round ${round}`).toEqual([])
        // The control: one message more or less would be seen.
        const taken = server
          .taken()
          .filter(({to}) => report.undelivered.every(({recipient}) => recipient !== to))
        expect(problemsOf([...taken, taken[0]!], report)).toHaveLength(1)
        expect(problemsOf(taken.slice(1), report)).toHaveLength(1)
      } finally {
        await server.stop()
        await Promise.all([log, ledger].map((path) => rm(path, {recursive: true, force: true})))
      }
    }
    process.stderr.write(
      `delivery: ${killed} of ${rounds} runs killed, ${inDoubt} of ${killed * readers} in doubt\n`,
    )
    expect(killed).toBeGreaterThan(rounds / 2)
  },
  rounds * 120_000,
)
