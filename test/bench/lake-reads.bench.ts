import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {evaluate, parse} from 'groq-js'
import {openDatabase} from '../../lake/database/open-database.ts'
import type {LakeDocument} from '../../lake/engine/document.ts'
import type {DatasetStore} from '../../lake/store/dataset-store.ts'
import {Datasets} from '../../lake/store/datasets.ts'
import {issueByIdQuery} from '../../newsletter/query/issue-queries.ts'
import {medianTime, type Benchmark, type Measurement} from './benchmark.ts'
import {storedArchive} from './generated-issue.ts'

/** Issues that make about 1,000, 20,000 and 100,000 documents. */
const sizes = [84, 1_667, 8_334]

/** A word that stands in one document. */
const RARE = 'zirconium'

interface Asked {
  readonly name: string
  readonly query: string
  readonly params: Readonly<Record<string, unknown>>
  /** How many times faster than plain groq-js it must be with the most documents. */
  readonly least: number
  /** Whether its time may not grow with the documents. */
  readonly isFlat?: boolean
}

const asked: readonly Asked[] = [
  {name: 'by id', query: '*[_id == $id][0]', params: {id: 'essay-50'}, least: 100, isFlat: true},
  {
    name: 'by type and slug',
    query: '*[_type == "essay" && slug.current == $slug][0]',
    params: {slug: 'essay-50'},
    least: 100,
    isFlat: true,
  },
  {
    name: 'a list of 100 with previews through references',
    query:
      '*[_type == "issue"] | order(number desc)[0...100]{_id, title, "essay": essays[0]->title, "author": essays[0]->authors[0]->name}',
    params: {},
    least: 10,
  },
  {
    name: 'count() per row, 10 rows',
    query: '*[_type == "source"] | order(_id asc)[0...10]{_id, "uses": count(*[references(^._id)])}',
    params: {},
    least: 10,
  },
  {
    name: 'search by a word',
    query: '*[_type == "essay" && pt::text(body) match $word]{_id, title}',
    params: {word: RARE},
    least: 10,
  },
  {name: 'the export of an issue', query: issueByIdQuery, params: {id: 'issue-50'}, least: 10},
]

const documentsFor = (issues: number): readonly LakeDocument[] =>
  storedArchive(issues).map((document) =>
    document._id === 'essay-40'
      ? {
          ...document,
          body: [
            {_type: 'block', _key: 'z', children: [{_type: 'span', _key: 'z', text: `Tubes of ${RARE}.`}]},
          ],
        }
      : document,
  )

const plain = async (documents: readonly LakeDocument[], {query, params}: Asked): Promise<unknown> => {
  const answer = await evaluate(parse(query, {params: {...params}}), {
    dataset: [...documents],
    params: {...params},
  })
  const value: unknown = await answer.get()
  return value
}

const ours = (store: DatasetStore, {query, params}: Asked): Promise<unknown> =>
  store.engine.query(query, params, {perspective: 'raw'})

const benchmark: Benchmark = {
  name: 'lake-reads',
  about: 'queries on a lake’s documents, beside plain groq-js over the same documents in memory',
  run: async (log) => {
    const measurements: Measurement[] = []
    const smallest = new Map<string, number>()
    for (const [at, issues] of sizes.entries()) {
      const isLargest = at === sizes.length - 1
      const folder = mkdtempSync(join(tmpdir(), 'lake-reads-'))
      const lake = openDatabase(folder)
      try {
        const store = new Datasets(lake.connection).ensure('bench')
        await store.importDocuments(documentsFor(issues), {author: 'bench', checksReferences: false})
        const documents = store.index.all()
        log(
          `${documents.length} documents imported, ${Math.round(process.memoryUsage.rss() / 1e6)} MB resident`,
        )
        for (const one of asked) {
          const [answer, expected] = [await ours(store, one), await plain(documents, one)]
          if (JSON.stringify(answer) !== JSON.stringify(expected))
            throw new Error(`${one.name}: answers differ`)
          const own = await medianTime(() => ours(store, one), {runs: 25, warmUp: 5})
          const other = await medianTime(() => plain(documents, one), {runs: isLargest ? 1 : 3, warmUp: 0})
          const first = smallest.get(one.name) ?? own
          smallest.set(one.name, first)
          const isFlat = one.isFlat !== true || own <= Math.max(first * 3, 0.1)
          measurements.push({
            measure: `${one.name}, ${documents.length} documents`,
            ours: own,
            other: {name: 'plain groq-js', value: other},
            unit: 'ms',
            ...(isLargest && {
              target: {
                promise: `at least ${one.least} times faster${one.isFlat === true ? ', and flat' : ''}`,
                kept: own * one.least <= other && isFlat,
              },
            }),
          })
        }
        if (isLargest) {
          measurements.push({
            measure: `resident memory with ${documents.length} documents`,
            ours: process.memoryUsage.rss() / 1e6,
            unit: 'MB',
          })
        }
      } finally {
        lake.close()
        rmSync(folder, {recursive: true, force: true})
      }
    }
    return measurements
  },
}

export default benchmark
