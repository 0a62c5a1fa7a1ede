import {evaluate, parse} from 'groq-js'
import {DocumentIndex} from '../../lake/engine/document-index.ts'
import type {LakeDocument} from '../../lake/engine/document.ts'
import {QueryEngine} from '../../lake/engine/engine.ts'
import {issueByIdQuery} from '../../newsletter/query/issue-queries.ts'
import {issueListQuery} from '../../newsletter/query/issue-list-query.ts'
import type {Benchmark, Measurement} from './benchmark.ts'
import {storedArchive} from './generated-issue.ts'

/** How many issues plain groq-js is asked for; each costs it the same, and all of them would take minutes. */
const ASKED_PLAINLY = 10

const benchmark: Benchmark = {
  name: 'query',
  about: 'the queries of every issue of an archive, per issue',
  run: async (log) => {
    const measurements: Measurement[] = []
    for (const issues of [100, 1000]) {
      const documents = storedArchive(issues)
      log(`${issues} issues, ${documents.length} documents`)
      await ours(documents, issues)
      const own = await ours(documents, issues)
      const plain = await plainly(documents, issues)
      assertEqual(own.answers, plain.answers)
      measurements.push({
        measure: `indexes and queries, ${issues} issues`,
        ours: own.perIssue,
        other: {name: 'plain groq-js', value: plain.perIssue},
        unit: 'ms per issue',
        ...(issues === 1000 && {
          target: {promise: 'at least 50 times faster', kept: own.perIssue * 50 <= plain.perIssue},
        }),
      })
    }
    return measurements
  },
}

export default benchmark

interface Run {
  readonly perIssue: number
  /** By issue id. */
  readonly answers: ReadonlyMap<string, unknown>
}

const ours = async (documents: readonly LakeDocument[], issues: number): Promise<Run> => {
  const start = performance.now()
  const engine = new QueryEngine(new DocumentIndex(documents))
  const answers = new Map<string, unknown>()
  await engine.query(issueListQuery, {}, {perspective: 'published'})
  for (const id of idsUpTo(issues)) {
    answers.set(id, await engine.query(issueByIdQuery, {id}, {perspective: 'published'}))
  }
  return {perIssue: (performance.now() - start) / issues, answers}
}

const plainly = async (documents: readonly LakeDocument[], issues: number): Promise<Run> => {
  const ids = idsUpTo(issues).filter((_, at) => (at + 1) % (issues / ASKED_PLAINLY) === 0)
  const answers = new Map<string, unknown>()
  const start = performance.now()
  for (const id of ids) {
    const params = {id}
    const answer = await evaluate(parse(issueByIdQuery, {params}), {dataset: [...documents], params})
    answers.set(id, await answer.get())
  }
  return {perIssue: (performance.now() - start) / ids.length, answers}
}

const idsUpTo = (issues: number): readonly string[] =>
  Array.from({length: issues}, (_, at) => `issue-${at + 1}`)

const assertEqual = (ours: Run['answers'], plain: Run['answers']): void => {
  for (const [id, answer] of plain) {
    if (JSON.stringify(ours.get(id)) !== JSON.stringify(answer))
      throw new Error(`The answers for ${id} differ.`)
  }
}
