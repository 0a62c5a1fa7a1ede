import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {hasGroqSuite, isExpected, readGroqSuite} from '../conformance/groq-suite.ts'
import {startLake, type RunningLake} from './start-lake.ts'

/** What groq-js 2.0.1 alone passes of this file, as its README says. */
const groqJsPasses = 5_873

let running: RunningLake

beforeAll(async () => {
  running = await startLake()
})

afterAll(() => running.stop())

const ask = async (dataset: string, query: string, params: Readonly<Record<string, unknown>>) => {
  const response = await fetch(`${running.server.url}/v1/data/query/${dataset}`, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({query, params}),
  })
  const body = (await response.json()) as {result?: unknown}
  return {status: response.status, result: body.result}
}

describe.skipIf(!hasGroqSuite)(
  'the GROQ test suite over HTTP (skipped where ../shared/conformance is absent)',
  () => {
    it('passes no less than on groq-js alone, and answers every invalid query with 400', async () => {
      const {datasets, cases} = await readGroqSuite()
      const names = new Map([...datasets.keys()].map((id, at) => [id, `suite-${at}`]))
      for (const [id, documents] of datasets) {
        const store = running.lake.datasets.ensure(names.get(id)!)
        const ordered = documents.toSorted((a, b) => (String(a['_id']) < String(b['_id']) ? -1 : 1))
        await store.importDocuments(ordered, {author: 'suite', checksReferences: false})
      }
      const failures: string[] = []
      const invalid: number[] = []
      for (const {name, query, params, dataset, valid, result} of cases) {
        const answer = await ask(names.get(dataset)!, query, params)
        if (!valid) invalid.push(answer.status)
        const passes = valid
          ? answer.status === 200 && isExpected(answer.result ?? null, result)
          : answer.status === 400
        if (!passes) failures.push(`${name}: ${query}: HTTP ${answer.status}`)
      }
      expect(invalid.length).toBeGreaterThan(0)
      expect(new Set(invalid)).toEqual(new Set([400]))
      expect(cases.length - failures.length, failures.join('\n')).toBeGreaterThanOrEqual(groqJsPasses)
    }, 120_000)
  },
)
