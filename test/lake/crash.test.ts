import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {afterAll, expect, it} from 'vitest'
import {openDatabase} from '../../lake/database/open-database.ts'
import type {LakeDocument} from '../../lake/engine/document.ts'
import {Datasets} from '../../lake/store/datasets.ts'
import type {DatasetStore} from '../../lake/store/dataset-store.ts'

/** How often the lake is killed. The promise is about 200 times; a few keep the tests short. */
const rounds = Number(process.env['LAKE_CRASH_ROUNDS'] ?? 4)
const callers = 8
const folder = mkdtempSync(join(tmpdir(), 'lake-crash-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** Runs the writer, kills it at a random moment, and gives the transactions that it was answered. */
const writeUntilKilled = async (round: number): Promise<readonly string[]> => {
  const writer = spawn(
    process.execPath,
    [join(import.meta.dirname, 'crash-writer.ts'), folder, String(round), String(callers)],
    {stdio: ['ignore', 'pipe', 'inherit']},
  )
  let said = ''
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  try {
    await Promise.race([
      once(writer.stdout, 'data'),
      once(writer, 'exit').then(() => Promise.reject(new Error('ended early'))),
    ])
    await wait(Math.random() * 200)
  } finally {
    writer.kill('SIGKILL')
    await once(writer, 'close')
  }
  // What follows the last line break was cut off, as the writer was.
  return said.split('\n').slice(0, -1)
}

/** What a listener knows that has followed every transaction so far. */
interface Follower {
  sequence: number
  readonly documents: Map<string, LakeDocument>
  readonly transactions: Set<string>
}

/** What is wrong with the lake after a crash, in words. */
const problemsOf = (
  store: DatasetStore,
  answered: readonly string[],
  follower: Follower,
): readonly string[] => {
  const problems: string[] = []
  for (const {id, sequence, changes} of store.since(follower.sequence, 1_000_000) ?? []) {
    if (follower.transactions.has(id) || sequence <= follower.sequence) problems.push(`${id} came twice`)
    follower.transactions.add(id)
    follower.sequence = sequence
    for (const {documentId, before, after} of changes) {
      if (follower.documents.get(documentId)?.['_rev'] !== before?.['_rev'])
        problems.push(`a gap before ${id}`)
      if (after === undefined) follower.documents.delete(documentId)
      else follower.documents.set(documentId, after)
    }
  }
  for (const id of answered)
    if (!follower.transactions.has(id)) problems.push(`${id} was answered and is lost`)
  for (const id of follower.transactions) {
    const halves = [`first-${id}`, `second-${id}`].map((half) => store.index.get(half)?.['_rev'])
    if (halves.some((revision) => revision !== id)) problems.push(`${id} is there in part`)
  }
  for (let caller = 0; caller < callers; caller += 1) {
    const made = [...follower.transactions].filter((id) => id.includes(`-c${caller}-`)).length
    const counted = store.index.get(`counter-${caller}`)?.['count'] ?? 0
    if (counted !== made)
      problems.push(`caller ${caller} made ${made} transactions, and ${JSON.stringify(counted)} count`)
  }
  const states = [follower.documents.values(), store.index.all()].map((documents) =>
    JSON.stringify([...documents].toSorted((a, b) => (a._id < b._id ? -1 : 1))),
  )
  if (states[0] !== states[1]) problems.push('who followed the changes has other documents')
  return problems
}

it(
  `keeps each answered transaction, whole and once, through ${rounds} kills (LAKE_CRASH_ROUNDS)`,
  async () => {
    const follower: Follower = {sequence: 0, documents: new Map(), transactions: new Set()}
    let total = 0
    for (let round = 0; round < rounds; round += 1) {
      const answered = await writeUntilKilled(round)
      total += answered.length
      const lake = openDatabase(folder)
      try {
        const store = new Datasets(lake.connection).ensure('production')
        expect(problemsOf(store, answered, follower), `round ${round}`).toEqual([])
        // The control: an answer that was never kept would be seen.
        expect(problemsOf(store, ['never'], follower)).toEqual(['never was answered and is lost'])
      } finally {
        lake.close()
      }
    }
    expect(total).toBeGreaterThan(rounds * callers)
  },
  rounds * 10_000,
)
