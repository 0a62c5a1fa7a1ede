import {createServer} from 'node:http'
import {once} from 'node:events'
import type {AddressInfo} from 'node:net'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {readArchive} from '../../lake/archive/read-archive.ts'
import {runLakeCommand, startLakeProcess, type LakeProcess} from './lake-process.ts'

const sample = join(import.meta.dirname, '../../content/dataset.ndjson')

let folder: string
let running: LakeProcess[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lake-command-'))
  running = []
})

afterEach(async () => {
  for (const lake of running) await lake.end('SIGKILL')
  await rm(folder, {recursive: true, force: true})
})

const start = async (...args: readonly string[]): Promise<LakeProcess> => {
  const lake = await startLakeProcess('--data', join(folder, 'data'), '--port', '0', ...args)
  running.push(lake)
  return lake
}

const lakeCommand = (args: readonly string[], input?: string) =>
  runLakeCommand([...args, '--data', join(folder, 'data')], input)

const count = async (url: string, filter = '*'): Promise<number> => {
  const response = await fetch(
    `${url}/v1/data/query/production?query=${encodeURIComponent(`count(${filter})`)}`,
  )
  return ((await response.json()) as {result: number}).result
}

describe('running the lake', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('answers until %s, and ends with exit code 0', async (signal) => {
    const lake = await start()
    expect((await fetch(`${lake.url}/ping`)).status).toBe(200)
    expect(await lake.end(signal)).toBe(0)
    await expect(fetch(`${lake.url}/ping`)).rejects.toThrow()
  })

  it('has a dataset to begin with, and nothing in it', async () => {
    const {url} = await start()
    expect(await count(url)).toBe(0)
    expect(await (await fetch(`${url}/v1/datasets`)).json()).toMatchObject([{name: 'production'}])
  })

  it('fills an empty dataset from a file, once: what editors did since stays', async () => {
    const first = await start('--import', sample)
    const documents = await count(first.url)
    expect(documents).toBeGreaterThan(50)
    await fetch(`${first.url}/v1/data/mutate/production`, {
      method: 'POST',
      body: JSON.stringify({mutations: [{create: {_id: 'added', _type: 'note'}}]}),
    })
    await first.end('SIGTERM')
    const second = await start('--import', sample)
    expect(await count(second.url)).toBe(documents + 1)
  })

  it('is refused while another lake has the folder, or something the port', async () => {
    const lake = await start()
    const locked = await lakeCommand(['--port', '0'])
    expect(locked.code).toBe(1)
    expect(locked.stderr).toContain('in use by another process')
    const {port} = new URL(lake.url)
    const taken = await runLakeCommand(['--port', port, '--data', join(folder, 'other')])
    expect(taken.code).toBe(1)
    expect(taken.stderr).toContain('the port is in use')
  })

  it('is refused on a network while anybody could do anything there', async () => {
    const refused = await lakeCommand(['--host', '0.0.0.0', '--port', '0'])
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('open to the network')
  })

  it('is refused with a damaged file, which stays as it is', async () => {
    await (await start('--import', sample)).end('SIGTERM')
    const file = join(folder, 'data', 'lake.sqlite')
    const bytes = await readFile(file)
    const damaged = Buffer.from(bytes).fill(0x5a, 100, bytes.length / 2)
    await writeFile(file, damaged)
    const refused = await lakeCommand(['--port', '0'])
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain(file)
    expect((await readFile(file)).equals(damaged)).toBe(true)
  })
})

describe('people and tokens', () => {
  it('are added while the lake runs, and from then on it asks who one is', async () => {
    const lake = await start('--import', sample)
    expect((await fetch(`${lake.url}/v1/users/me`)).status).toBe(200)
    const added = await lakeCommand(
      ['users', 'add', 'Ada Lind', '--role', 'administrator', '--password', '--json'],
      'a long enough passphrase\n',
    )
    expect(added.code, added.stderr).toBe(0)
    expect(JSON.parse(added.stdout)).toMatchObject({
      name: 'Ada Lind',
      role: 'administrator',
      hasPassword: true,
    })
    expect((await fetch(`${lake.url}/v1/users/me`)).status).toBe(401)

    const {stdout} = await lakeCommand(['tokens', 'add', 'export', '--role', 'viewer', '--json'])
    const {secret} = JSON.parse(stdout) as {secret: string}
    const headers = {authorization: `Bearer ${secret}`}
    const query = `${lake.url}/v1/data/query/production?query=count(*)`
    expect((await fetch(query)).status).toBe(401)
    expect((await fetch(query, {headers})).status).toBe(200)
    const write = await fetch(`${lake.url}/v1/data/mutate/production`, {
      method: 'POST',
      headers,
      body: JSON.stringify({mutations: [{create: {_type: 'note'}}]}),
    })
    expect(write.status).toBe(403)
  })

  it('are listed and removed', async () => {
    await lakeCommand(['users', 'add', 'Ada', '--role', 'editor'])
    const {stdout} = await lakeCommand(['users', 'list', '--json'])
    const [{id}] = JSON.parse(stdout) as [{id: string}]
    expect((await lakeCommand(['users', 'remove', id])).code).toBe(0)
    expect((await lakeCommand(['users', 'list'])).stdout).toContain('Nobody yet')
    const again = await lakeCommand(['users', 'remove', id])
    expect(again.code).toBe(2)
  })
})

describe('files', () => {
  it('a backup, made while the lake runs, is a lake', async () => {
    const lake = await start('--import', sample)
    const file = join(folder, 'backup.sqlite')
    const backedUp = await lakeCommand(['backup', file])
    expect(backedUp.code, backedUp.stderr).toBe(0)
    const copy = new DatabaseSync(file, {readOnly: true})
    expect(copy.prepare('SELECT count(*) AS n FROM document').get()).toEqual({n: await count(lake.url)})
    copy.close()
    expect((await lakeCommand(['backup', file])).stderr).toContain('there already')
  })

  it('an export imports to the same documents and assets, byte for byte', async () => {
    await (await start('--import', sample)).end('SIGTERM')
    const [first, second] = [join(folder, 'first.tar.gz'), join(folder, 'second.tar.gz')]
    expect((await lakeCommand(['export', first])).code).toBe(0)
    const other = ['--data', join(folder, 'other')]
    expect((await runLakeCommand(['import', first, ...other])).code).toBe(0)
    expect((await runLakeCommand(['export', second, ...other])).code).toBe(0)
    expect(await readFile(second)).toEqual(await readFile(first))
    const {documents, assets} = await readArchive(first)
    expect(assets.size).toBe(documents.filter(({_type}) => _type === 'sanity.imageAsset').length)
  })

  it('a broken file is told of and changes nothing', async () => {
    await (await start('--import', sample)).end('SIGTERM')
    const broken = join(folder, 'broken.ndjson')
    await writeFile(broken, '{"_id":"fresh","_type":"note"}\n{"_id":"cut')
    const refused = await lakeCommand(['import', broken])
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('broken.ndjson')
    const lake = await start()
    expect(await count(lake.url, '*[_id == "fresh"]')).toBe(0)
  })
})

describe('usage', () => {
  it.each([
    [['frobnicate'], 'no command'],
    [['users', 'add'], 'NAME is missing'],
    [['users', 'add', 'Ada'], '--role is missing'],
    [['--port', 'eleven'], '--port'],
    [['backup', 'a', 'b'], '"b"'],
  ])('%j is refused with a word on it', async (args, word) => {
    const {code, stderr} = await lakeCommand(args)
    expect(code).toBe(2)
    expect(stderr).toContain(word)
    expect(stderr).toContain('--help')
  })

  it('has a help text', async () => {
    const {code, stdout} = await lakeCommand(['--help'])
    expect(code).toBe(0)
    for (const word of ['users add', 'tokens add', 'backup', '--import', '--host'])
      expect(stdout).toContain(word)
  })
})

it('a port that is taken is named', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const {port} = server.address() as AddressInfo
  const {code, stderr} = await lakeCommand(['--port', String(port)])
  server.close()
  expect([code, stderr.includes(String(port))]).toEqual([1, true])
})
