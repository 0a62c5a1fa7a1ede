import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {describe, expect, it} from 'vitest'
import {importableSample, temporaryFolder, writeDataset} from './dataset.ts'
import {hashesIn, runExportCommand} from './run.ts'

const ISSUES = 60
const ROUNDS = 12

/** Many issues with the same essay, whose title says which edition they are from. */
const edition = (name: string) => {
  const documents = importableSample()
  const issue = documents.find(({_id}) => _id === 'issue-2')!
  return [
    ...documents,
    ...Array.from({length: ISSUES}, (_, at) => ({
      ...issue,
      _id: `issue-copy-${at}`,
      number: 100 + at,
      title: `Issue of the ${name} edition`,
      slug: {_type: 'slug', current: `copy-${at}`},
    })),
  ]
}

/** The folders that hold the bundles: the one before only where nothing took its place, else it is being cleared away. */
const standing = (names: readonly string[]): readonly string[] => [
  ...names.filter((name) => /^issue-\d+$/.test(name)),
  ...names.filter((name) => {
    const bundle = /^\.(issue-\d+)\.previous$/.exec(name)?.[1]
    return bundle !== undefined && !names.includes(bundle)
  }),
]

const isWhole = async (bundle: string): Promise<boolean> => {
  const {files} = JSON.parse(await readFile(join(bundle, 'manifest.json'), 'utf8')) as {
    files: {path: string; sha256: string}[]
  }
  const hashes = Object.entries(await hashesIn(bundle)).filter(([path]) => path !== 'manifest.json')
  return (
    JSON.stringify(Object.fromEntries(files.map(({path, sha256}) => [path, sha256]).toSorted())) ===
    JSON.stringify(Object.fromEntries(hashes))
  )
}

describe('an export that is killed', () => {
  it('leaves every bundle whole, of the edition before or of the new one', async () => {
    const out = join(await temporaryFolder(), 'out')
    const datasets = [
      await writeDataset(await temporaryFolder(), edition('morning')),
      await writeDataset(await temporaryFolder(), edition('evening')),
    ] as const
    await runExportCommand(['--dataset', datasets[0], '--issue', 'all', '--out', out])
    let killed = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      const dataset = datasets[(round + 1) % 2]!
      const args = ['scripts/export.ts', '--dataset', dataset, '--issue', 'all', '--out', out]
      const child = spawn(process.execPath, args, {cwd: join(import.meta.dirname, '../..'), stdio: 'ignore'})
      const exit = once(child, 'exit') as Promise<[number | null]>
      await wait(150 + round * 40)
      child.kill('SIGKILL')
      const [code] = await exit
      if (code === null) killed += 1
      const bundles = standing(await readdir(out))
      expect(bundles.length).toBe(ISSUES + 2)
      for (const bundle of bundles) expect(await isWhole(join(out, bundle)), bundle).toBe(true)
    }
    expect(killed).toBeGreaterThan(ROUNDS / 3)
    const last = await runExportCommand(['--dataset', datasets[1], '--issue', 'all', '--out', out])
    expect(last.code, last.stderr).toBe(0)
    expect((await readdir(out)).filter((name) => name.startsWith('.'))).toEqual([])
    expect(await readFile(join(out, 'issue-100', 'email.txt'), 'utf8')).toContain('evening')
  }, 120_000)
})
