import {execFile} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import * as z from 'zod'
import {importArchive} from '../../lake/archive/import-archive.ts'
import {startLake, type RunningLake} from '../lake/start-lake.ts'
import {root, writeReaders} from './run.ts'

const run = promisify(execFile)

let lake: RunningLake
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docs-'))
  lake = await startLake()
  await importArchive(lake.lake, 'production', join(root, 'content/dataset.ndjson'), lake.server.url)
  await writeReaders(join(folder, 'readers.csv'), ['ada@example.org'])
  const now = new Date().toISOString()
  await lake.client.patch('issue-43').set({datePublished: now, status: 'ready'}).commit()
})
afterAll(async () => {
  await lake.stop()
  await rm(folder, {recursive: true, force: true})
})

/** Runs a line of the documents as a shell would, with nothing sent, and gives what it logged. */
const dryRun = async (line: string, environment: Readonly<Record<string, string>>) => {
  const {stdout} = await run('sh', ['-euc', `${line} --api-host "$API_HOST" --dry-run --once`], {
    cwd: root,
    env: {...process.env, API_HOST: lake.server.url, ...environment},
  })
  return stdout
    .trim()
    .split('\n')
    .map((text) => z.looseObject({msg: z.string()}).parse(JSON.parse(text)))
}

const wouldDeliver = expect.objectContaining({msg: 'would be delivered now', issue: 43}) as unknown

describe('the systemd unit', () => {
  const unit = async () => readFile(join(root, 'docs/asymmetric-watch.service'), 'utf8')

  it('is one that systemd takes, where there is systemd', async ({skip}) => {
    const findings = async (text: string): Promise<string> => {
      const file = join(folder, 'asymmetric-watch.service')
      // Which programs this machine has is not the unit's matter.
      await writeFile(file, text.replace('/usr/bin/npm', process.execPath))
      return (await run('systemd-analyze', ['verify', '--man=no', file])).stderr
    }
    const text = await unit()
    const found = await findings(text).catch((error: unknown) => error)
    if (found instanceof Error && 'code' in found && found.code === 'ENOENT') skip('no systemd-analyze here')
    expect(found).toBe('')
    expect(await findings(text.replace('Restart=', 'Restarts='))).toContain('Restarts')
  })

  it('starts a watch that finds what is due', async () => {
    const start = /^ExecStart=\/usr\/bin\/(.+)$/m.exec(await unit())?.[1] ?? ''
    const places = Object.entries({
      'http://localhost:3900': lake.server.url,
      '/srv/newsletter': folder,
      '--token-env LAKE_TOKEN ': '',
      '--port 3901': '--port 0',
    })
    const line = places.reduce((text, [documented, here]) => {
      expect(text).toContain(documented)
      return text.replaceAll(documented, here)
    }, start)
    expect(await dryRun(line, {SMTP_PASSWORD: 'x'})).toContainEqual(wouldDeliver)
  }, 60_000)
})

/** As much of GitHub's workflow syntax as the document uses. */
const workflowShape = z.strictObject({
  name: z.string(),
  on: z.strictObject({
    schedule: z.array(z.strictObject({cron: z.string().regex(/^(\S+ ){4}\S+$/)})),
    workflow_dispatch: z.null(),
  }),
  concurrency: z.strictObject({group: z.string(), 'cancel-in-progress': z.literal(false)}),
  permissions: z.strictObject({contents: z.literal('read')}),
  jobs: z.record(
    z.string(),
    z.strictObject({
      'runs-on': z.literal('ubuntu-latest'),
      steps: z.array(
        z.union([
          z.strictObject({
            uses: z.string().regex(/^[\w-]+\/[\w/-]+@v\d+$/),
            if: z.string().optional(),
            with: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
          }),
          z.strictObject({run: z.string(), env: z.record(z.string(), z.string()).optional()}),
        ]),
      ),
    }),
  ),
})

describe('the workflow for GitHub Actions', () => {
  it('runs a watch that finds what is due, and keeps its ledger', async () => {
    const text = await readFile(join(root, 'docs/deliver.yml'), 'utf8')
    const {steps} = workflowShape.parse(parse(text)).jobs['deliver'] ?? {steps: []}
    const watch = steps.find((step) => 'run' in step && step.run.includes('watch'))
    if (watch === undefined || !('run' in watch)) throw new Error('No step runs a watch')
    const given = Object.keys(watch.env ?? {})
    expect(given.toSorted()).toEqual(['BUTTONDOWN_API_KEY', 'PROJECT', 'TOKEN'])
    const line = watch.run.replace('--token-env TOKEN ', '')
    const environment = {PROJECT: 'local', BUTTONDOWN_API_KEY: 'x'}
    expect(await dryRun(line, environment)).toContainEqual(wouldDeliver)
    const kept = steps.flatMap((step) => ('uses' in step && step.uses.includes('cache') ? [step.with] : []))
    expect(kept.map((options) => options?.['path'])).toEqual(['.delivery', '.delivery'])
    expect(() => workflowShape.parse(parse(text.replace('steps:', 'step:')))).toThrow()
  }, 60_000)
})
