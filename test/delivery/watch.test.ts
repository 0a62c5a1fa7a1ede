import {spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {encodeSignatureHeader, SIGNATURE_HEADER_NAME} from '@sanity/webhook'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import {importArchive} from '../../lake/archive/import-archive.ts'
import {startLake, type RunningLake} from '../lake/start-lake.ts'
import {root, writeReaders} from './run.ts'

const SECRET = 'a secret that nobody guesses'

let lake: RunningLake
let folder: string
const running = new Set<ChildProcess>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'watch-'))
  lake = await startLake()
  await importArchive(lake.lake, 'production', join(root, 'content/dataset.ndjson'), lake.server.url)
  await writeReaders(join(folder, 'readers.csv'), ['ada@example.org', 'noor@example.org'])
})
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await lake.stop()
  await rm(folder, {recursive: true, force: true})
})

interface Watching {
  readonly child: ChildProcess
  /** What it has logged, a line each. */
  readonly lines: readonly Readonly<Record<string, unknown>>[]
  readonly ended: Promise<unknown>
}

const start = (command: 'watch' | 'webhook', mail: string, ...more: readonly string[]): Watching => {
  const place = join(folder, mail)
  const child = spawn(
    process.execPath,
    [
      `scripts/${command}.ts`,
      ...['--project', 'local', '--dataset-name', 'production', '--api-host', lake.server.url],
      ...['--to', `maildir:${place}/mail`, '--out', `${place}/out`, '--ledger', `${place}/ledger`],
      ...['--recipients', join(folder, 'readers.csv'), ...more],
    ],
    {cwd: root, env: {...process.env, SANITY_WEBHOOK_SECRET: SECRET}, stdio: ['ignore', 'pipe', 'inherit']},
  )
  running.add(child)
  const lines: Readonly<Record<string, unknown>>[] = []
  let rest = ''
  child.stdout.on('data', (bytes: Buffer) => {
    const parts = (rest + bytes.toString()).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>))
  })
  return {child, lines, ended: once(child, 'exit')}
}

const logged = ({lines}: Watching, msg: string, details: object = {}) =>
  vi.waitFor(() => expect(lines).toContainEqual(expect.objectContaining({msg, ...details})), {
    timeout: 25_000,
    interval: 100,
  })

const messages = async (mail: string): Promise<number> =>
  (await readdir(join(folder, mail, 'mail', 'new')).catch(() => [])).length

/** Moves an issue's time; how a desk schedules it. */
const goesOut = (id: string, inMilliseconds: number) =>
  lake.client
    .patch(id)
    .set({datePublished: new Date(Date.now() + inMilliseconds).toISOString(), status: 'ready'})
    .commit()

describe('a watch on a lake', () => {
  it('delivers an issue when its time comes, once, through kill and restart', async () => {
    const first = start('watch', 'a', '--every', '60')
    await logged(first, 'left alone, its time passed too long ago', {issue: 43})
    await logged(first, 'watching')
    await goesOut('issue-43', 4000)
    await logged(first, 'waiting', {issue: 43})
    expect(await messages('a')).toBe(0)
    await logged(first, 'delivered', {issue: 43})
    expect(await messages('a')).toBe(2)
    first.child.kill('SIGKILL')
    await first.ended
    const second = start('watch', 'a', '--every', '60')
    await logged(second, 'delivered', {
      issue: 43,
      counts: expect.objectContaining({sent: 0, already: 2}) as unknown,
    })
    expect(await messages('a')).toBe(2)
    second.child.kill('SIGTERM')
    expect(await second.ended).toEqual([0, null])
  }, 90_000)

  it('only says what would happen in a dry run', async () => {
    await goesOut('issue-43', -1000)
    const dry = start('watch', 'b', '--dry-run', '--once')
    await logged(dry, 'would be delivered now', {issue: 43})
    expect(await dry.ended).toEqual([0, null])
    expect(await readdir(folder)).not.toContain('b')
  }, 60_000)
})

describe('a webhook', () => {
  it('delivers what is due when it is signed, and turns away what isn’t', async () => {
    await goesOut('issue-43', -1000)
    const webhook = start('webhook', 'c', '--port', '0', '--every', '600', '--late', '0')
    await logged(webhook, 'listening')
    const listening = webhook.lines.find(({msg}) => msg === 'listening')
    const {port} = listening?.['address'] as {port: number}
    const url = `http://127.0.0.1:${String(port)}`
    const body = '{"_id":"issue-43"}'
    const send = async (secret: string, key: string) =>
      fetch(`${url}/webhook`, {
        method: 'POST',
        body,
        headers: {
          [SIGNATURE_HEADER_NAME]: await encodeSignatureHeader(body, Date.now(), secret),
          'idempotency-key': key,
        },
      })
    expect((await send('another secret', 'k0')).status).toBe(401)
    expect(await messages('c')).toBe(0)
    webhook.child.kill('SIGTERM')
    await webhook.ended
    const open = start('webhook', 'c', '--port', '0', '--every', '600')
    await logged(open, 'listening')
    const address = open.lines.find(({msg}) => msg === 'listening')?.['address'] as {port: number}
    const at = `http://127.0.0.1:${String(address.port)}`
    const signed = await encodeSignatureHeader(body, Date.now(), SECRET)
    const headers = {[SIGNATURE_HEADER_NAME]: signed, 'idempotency-key': 'k1'}
    const taken = await fetch(`${at}/webhook`, {method: 'POST', body, headers})
    expect(taken.status).toBe(200)
    await logged(open, 'delivered', {issue: 43})
    expect(await messages('c')).toBe(2)
    const again = await fetch(`${at}/webhook`, {method: 'POST', body, headers})
    expect(await again.json()).toEqual({ok: true, repeated: true})
    expect((await fetch(`${at}/health`)).status).toBe(200)
    open.child.kill('SIGTERM')
    expect(await open.ended).toEqual([0, null])
  }, 90_000)
})
