import {execFile} from 'node:child_process'
import {cp, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {afterAll, beforeAll, expect, it} from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const inputs = ['sanity.cli.ts', 'schema.json', 'package.json', '.prettierrc.json', 'newsletter/query']
let folder: string

// The schema's own extraction is compared in schemas/schemas.test.ts; here it is what types are made from.
const generate = async (): Promise<string> => {
  await promisify(execFile)(
    process.execPath,
    [join(root, 'node_modules/.bin/sanity'), 'typegen', 'generate'],
    {
      cwd: folder,
      env: {...process.env, SANITY_CLI_TELEMETRY: '0', DO_NOT_TRACK: '1', NO_UPDATE_NOTIFIER: '1'},
    },
  )
  return readFile(join(folder, 'sanity.types.ts'), 'utf8')
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'typegen-'))
  for (const input of inputs) await cp(join(root, input), join(folder, input), {recursive: true})
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
})
afterAll(() => rm(folder, {recursive: true}))

it('is what the schema and the queries give; if not, run `npm run typegen`', async () => {
  expect(await generate()).toBe(await readFile(join(root, 'sanity.types.ts'), 'utf8'))
}, 120_000)

it('changes with a query', async () => {
  const file = join(folder, 'newsletter/query/issue-list-query.ts')
  const changed = (await readFile(file, 'utf8')).replace('_id, _rev, number', '_id, number')
  await writeFile(file, changed)
  expect(await generate()).not.toBe(await readFile(join(root, 'sanity.types.ts'), 'utf8'))
}, 120_000)
