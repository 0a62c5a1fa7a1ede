import {join} from 'node:path'
import {writeFile} from 'node:fs/promises'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {linksCommand} from '../../scripts/links/links-command.ts'
import type {LinksReport} from '../../scripts/links/report.ts'
import {temporaryFolder} from '../export/dataset.ts'
import {sampleDocuments} from '../fixtures/sample-documents.ts'
import {startLake, type RunningLake} from '../lake/start-lake.ts'
import {runHere, runScript} from '../outbound/run-command.ts'
import {answering, redirecting, serveWeb, type Pages, type WebServer} from '../outbound/web-server.ts'

let lake: RunningLake
let web: WebServer
let pages: Record<string, Pages[string]> = {}

beforeAll(async () => {
  lake = await startLake()
  web = await serveWeb(
    new Proxy(
      {},
      {
        get: (_target, path) => pages[String(path)],
        getOwnPropertyDescriptor: (_target, path) =>
          String(path) in pages
            ? {configurable: true, enumerable: true, value: pages[String(path)]}
            : undefined,
      },
    ),
  )
})

afterAll(async () => {
  await web.close()
  await lake.stop()
})

const there = answering(200, 'Here')

/** The sample's documents with their pages on the test's server. */
const documents = () =>
  sampleDocuments().map(
    (document) =>
      JSON.parse(
        JSON.stringify(document).replaceAll(
          /https:\/\/(gazette|press|bureau|weekly)\.example/g,
          `${web.origin}/$1`,
        ),
      ) as ReturnType<typeof sampleDocuments>[number],
  )

beforeEach(async () => {
  pages = {
    '/weekly/subscribe': there,
    '/weekly/ada': there,
    '/bureau/rights': there,
    '/gazette/seals': there,
    '/gazette/mill': there,
    '/press/cells': there,
    '/press/seals': there,
  }
  const transaction = lake.client.transaction()
  for (const document of documents()) transaction.createOrReplace(document)
  await transaction.commit()
})

afterEach(async () => {
  await lake.client.delete({query: '*[_id in path("drafts.**")]'})
})

const polite = ['--delay', '0', '--timeout', '2']

const run = (...args: readonly string[]) =>
  runHere(linksCommand, [...polite, ...args], {LINKS_TEST_TOKEN: token})

let token = ''

const fromLake = () => ['--project', 'local', '--dataset-name', 'production', '--api-host', lake.server.url]

const check = async (...args: readonly string[]): Promise<LinksReport & {exit: number}> => {
  const {code, stdout, stderr} = await run(
    '--issue',
    '2',
    '--json',
    '--allow-host',
    web.host,
    ...fromLake(),
    ...args,
  )
  if (stdout === '') throw new Error(stderr)
  return {...(JSON.parse(stdout) as LinksReport), exit: code}
}

const source = () => lake.client.getDocument('source-gazette')

describe('npm run links', () => {
  it('finds every page there, and stores that with the source', async () => {
    const before = Date.now()
    const {ok, exit, counts, findings, stored} = await check()
    expect({ok, exit, counts, findings}).toMatchObject({
      ok: true,
      exit: 0,
      counts: {in: 7, found: 7},
      findings: [],
    })
    expect(stored).toEqual([{id: 'source-gazette', from: 'live', to: 'live'}])
    const document = await source()
    expect(document).toMatchObject({
      urlStatus: 'live',
      urlCheck: {outcome: 'found', url: `${web.origin}/gazette/seals`, httpStatus: 200},
    })
    const {checkedAt} = document?.['urlCheck'] as {checkedAt: string}
    expect(Date.parse(checkedAt)).toBeGreaterThanOrEqual(before)
  })

  it('names document, field and next step of each page that is gone, and ends with 1', async () => {
    pages = {
      '/weekly/subscribe': there,
      '/weekly/ada': answering(500),
      '/bureau/rights': redirecting('http://169.254.169.254/latest/meta-data/'),
      '/press/cells': redirecting('/press/seals', 301),
      '/press/seals': there,
    }
    const {ok, exit, counts, findings, stored} = await check()
    expect({ok, exit}).toEqual({ok: false, exit: 1})
    expect(counts).toEqual({
      in: 7,
      found: 2,
      moved: 1,
      frontPage: 0,
      gone: 2,
      unreachable: 1,
      barred: 0,
      refused: 1,
    })
    const lines = findings.map(
      ({severity, ruleId, documentId, path}) => `${severity} ${ruleId} ${documentId} ${path}`,
    )
    expect(lines.toSorted()).toEqual([
      'error links/gone link-mill url',
      'error links/refused credit-handout webStatement',
      // Its copy is linked from now on.
      'warning links/gone source-gazette url',
      'warning links/moved essay-cells body[_key=="b1"].markDefs[_key=="m1"].href',
      'warning links/unreachable person-ada url',
    ])
    expect(stored).toEqual([{id: 'source-gazette', from: 'live', to: 'dead'}])
    expect(await source()).toMatchObject({urlStatus: 'dead', urlCheck: {outcome: 'gone', httpStatus: 404}})
  })

  it('calls a page dead that stayed away for a week, not after one failure', async () => {
    pages['/gazette/seals'] = answering(503)
    expect((await check()).stored).toEqual([{id: 'source-gazette', from: 'live', to: 'live'}])
    expect(await source()).toMatchObject({urlStatus: 'live'})
    const weekAgo = new Date(Date.now() - 7.1 * 86_400_000).toISOString()
    await lake.client.patch('source-gazette').set({'urlCheck.failingSince': weekAgo}).commit()
    expect((await check()).stored).toEqual([{id: 'source-gazette', from: 'live', to: 'dead'}])
    expect(await source()).toMatchObject({urlCheck: {failingSince: weekAgo}})
  })

  it('writes to a draft too, so that publishing it brings nothing back', async () => {
    const published = await source()
    await lake.client.create({...published!, _id: 'drafts.source-gazette', title: 'Being edited'})
    pages['/gazette/seals'] = answering(410)
    await check()
    const draft = await lake.client.getDocument('drafts.source-gazette')
    expect(draft).toMatchObject({title: 'Being edited', urlStatus: 'dead', urlCheck: {outcome: 'gone'}})
    expect(await source()).toMatchObject({urlStatus: 'dead'})
  })

  it('asks for what drafts say where that is wanted', async () => {
    const published = await source()
    await lake.client.create({...published!, _id: 'drafts.source-gazette', url: `${web.origin}/gazette/new`})
    pages['/gazette/new'] = there
    const urls = ({links}: LinksReport) => links.map(({url}) => url)
    expect(urls(await check('--drafts'))).toContain(`${web.origin}/gazette/new`)
    expect(await lake.client.getDocument('drafts.source-gazette')).toMatchObject({
      urlCheck: {outcome: 'found'},
    })
    // The published one has another address, of which nothing was found out.
    expect(await source()).not.toHaveProperty('urlCheck')
    expect(urls(await check())).not.toContain(`${web.origin}/gazette/new`)
  })

  it('stores nothing where it is told so, or for an archive', async () => {
    pages['/gazette/seals'] = answering(404)
    expect(await check('--dry-run')).toMatchObject({exit: 1, stored: null})
    expect(await source()).not.toHaveProperty('urlCheck')
    const archive = join(await temporaryFolder(), 'data.ndjson')
    await writeFile(
      archive,
      documents()
        .map((document) => JSON.stringify(document))
        .join('\n'),
    )
    const {code, stdout} = await runScript('scripts/links.ts', [
      ...polite,
      ...['--issue', '2', '--dataset', archive, '--allow-host', web.host],
    ])
    expect(code).toBe(1)
    expect(stdout).toContain('source-gazette url')
    expect(stdout).toContain('7 pages of issue 2')
    expect(stdout).toContain('Nothing was stored.')
  })

  it('asks for nothing inside the network unless told', async () => {
    const asked = web.requests.length
    const {code, stdout} = await run('--issue', '2', '--json', ...fromLake())
    expect(code).toBe(1)
    expect((JSON.parse(stdout) as LinksReport).counts.refused).toBe(7)
    expect(web.requests.length).toBe(asked)
  })

  it('says that the lake can’t be written to, and keeps the exit code for it', async () => {
    const closed = await startLake({bind: '127.0.0.1'})
    const {people} = closed.lake.access
    await people.add({name: 'Ada Lind', role: 'administrator', password: 'quiet harbour at dusk'})
    const {secret} = closed.lake.access.tokens.add({label: 'reader', role: 'viewer'})
    const administrator = closed.lake.access.tokens.add({label: 'writer', role: 'administrator'})
    const client = closed.clientWith({token: administrator.secret})
    const transaction = client.transaction()
    for (const document of documents()) transaction.createOrReplace(document)
    await transaction.commit()
    token = secret
    const {code, stdout, stderr} = await run(
      ...['--issue', '2', '--json', '--allow-host', web.host, '--token-env', 'LINKS_TEST_TOKEN'],
      ...['--project', 'local', '--dataset-name', 'production', '--api-host', closed.server.url],
    )
    await closed.stop()
    expect({code, error: JSON.parse(stdout) as unknown}).toMatchObject({
      code: 3,
      error: {error: {code: 'SOURCE_NOT_WRITABLE'}},
    })
    expect(stderr + stdout).not.toContain(secret)
  })

  it('says that this machine is offline, rather than that everything is away', async () => {
    const archive = join(await temporaryFolder(), 'data.ndjson')
    const lines = documents().map((document) =>
      JSON.stringify(document)
        .replaceAll(`${web.origin}/gazette`, 'http://nowhere.invalid')
        .replaceAll(web.origin, 'http://nobody.invalid'),
    )
    await writeFile(archive, lines.join('\n'))
    const {code, stderr} = await run('--issue', '2', '--dataset', archive)
    expect({code, stderr}).toEqual({code: 3, stderr: expect.stringContaining('hosts answered') as string})
  })

  it.each([
    [['--issue', '99'], 'There is no issue "99"'],
    [['--issue', ''], '--issue is empty'],
    [['--timeout', 'soon'], '--timeout takes seconds'],
    [['--dataset', 'nowhere.ndjson'], 'nowhere.ndjson'],
    [['--what'], '--what'],
  ])('refuses %j', async (args, said) => {
    const {code, stderr} = await run(...args)
    expect(code).toBe(2)
    expect(stderr).toContain(said)
  })

  it('explains itself', async () => {
    const {code, stdout} = await runScript('scripts/links.ts', ['--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('npm run links -- [options]')
  })
})
