import {execFile} from 'node:child_process'
import {closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {serveLake} from '../../lake/http/serve.ts'
import {openLake} from '../../lake/lake.ts'
import type {DatasetStore} from '../../lake/store/dataset-store.ts'
import type {Benchmark} from './benchmark.ts'

const seconds = 3
const promised = 500

/** How often a second the disk takes a page for good. */
const syncRate = (folder: string): number => {
  const file = openSync(join(folder, 'sync'), 'w')
  const page = Buffer.alloc(4096, 1)
  const start = performance.now()
  let syncs = 0
  while (performance.now() - start < 1_000) {
    writeSync(file, page)
    fsyncSync(file)
    syncs += 1
  }
  closeSync(file)
  return (syncs / (performance.now() - start)) * 1_000
}

/** Transactions a second of callers that each edit a paragraph of their own draft and wait for the answer. */
const writeRate = async (store: DatasetStore, callers: number): Promise<number> => {
  const body = Array.from({length: 30}, (_, at) => ({
    _type: 'block',
    _key: `k${at}`,
    children: [{_type: 'span', _key: 's', text: `Paragraph ${at} on ports, subsidies and steel. `.repeat(8)}],
  }))
  let transactions = 0
  const end = performance.now() + seconds * 1_000
  const edit = async (caller: number) => {
    const id = `drafts.${callers}-${caller}`
    await store.transact([{createOrReplace: {_id: id, _type: 'essay', body}}], {author: 'bench'})
    for (let turn = 0; performance.now() < end; turn += 1) {
      const path = `body[_key=="k${turn % 30}"].children[0].text`
      await store.transact([{patch: {id, set: {[path]: `Turn ${turn} of the screw. `.repeat(15)}}}], {
        author: 'bench',
      })
      transactions += 1
    }
  }
  await Promise.all(Array.from({length: callers}, (_, caller) => edit(caller)))
  return transactions / seconds
}

/** The same of clients in a process of their own, each over its own connection. */
const writeRateOverHttp = async (url: string, callers: number): Promise<number> => {
  const child = join(import.meta.dirname, 'children/write-over-http.ts')
  const {stdout} = await promisify(execFile)(process.execPath, [child, url, String(callers), String(seconds)])
  return Number(stdout)
}

const benchmark: Benchmark = {
  name: 'lake-writes',
  about: 'durable transactions a second, each synced to disk before it is answered',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lake-bench-'))
    const lake = openLake({folder, bind: '127.0.0.1'})
    const server = await serveLake(lake, {port: 0, host: '127.0.0.1'})
    try {
      const store = lake.datasets.ensure('bench')
      const syncs = syncRate(folder)
      const other = {name: 'fsync of a page', value: syncs}
      const one = await writeRate(store, 1)
      const eight = await writeRate(store, 8)
      const overHttp = await writeRateOverHttp(server.url, 8)
      const least = Math.min(promised, syncs)
      const promise = `${promised} a second, or the disk's own rate`
      return [
        {measure: 'one caller', ours: one, other, unit: 'a second'},
        {
          measure: 'eight callers',
          ours: eight,
          other,
          unit: 'a second',
          target: {promise, kept: eight >= least},
        },
        {
          measure: 'eight clients over HTTP',
          ours: overHttp,
          other,
          unit: 'a second',
          target: {promise, kept: overHttp >= least},
        },
      ]
    } finally {
      await server.close()
      await lake.close()
      rmSync(folder, {recursive: true, force: true})
    }
  },
}
export default benchmark
