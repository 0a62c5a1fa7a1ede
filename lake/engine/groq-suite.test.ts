import {DatabaseSync} from 'node:sqlite'
import {describe, expect, it} from 'vitest'
import {hasGroqSuite, isExpected, readGroqSuite} from '../../test/conformance/groq-suite.ts'
import type {LakeDocument} from './document.ts'
import {DocumentIndex} from './document-index.ts'
import {QueryEngine} from './engine.ts'
import {TextIndex, textIndexTables} from './text-index.ts'

/** What groq-js 2.0.1 alone passes of this file (its README says 5,873 of 5,889). */
const groqJsPasses = 5_873

const newEngine = (documents: readonly Readonly<Record<string, unknown>>[]) => {
  const database = new DatabaseSync(':memory:')
  database.exec(textIndexTables)
  const textIndex = new TextIndex(database, 'suite')
  const index = new DocumentIndex()
  // The suite takes a dataset's natural order to be by id.
  const ordered = (documents as readonly LakeDocument[]).toSorted((a, b) => (a._id < b._id ? -1 : 1))
  for (const document of ordered) {
    index.put(document)
    textIndex.put(document)
  }
  return new QueryEngine(index, {textIndex})
}

describe.skipIf(!hasGroqSuite)('the GROQ test suite (skipped where ../shared/conformance is absent)', () => {
  it('passes no less than on groq-js alone', async () => {
    const {datasets, cases} = await readGroqSuite()
    const engines = new Map<string, QueryEngine>()
    const failures: string[] = []
    for (const {name, query, params, dataset, valid, result} of cases) {
      const engine = engines.get(dataset) ?? newEngine(datasets.get(dataset) ?? [])
      engines.set(dataset, engine)
      try {
        const actual = await engine.query(query, params)
        if (!valid || !isExpected(JSON.parse(JSON.stringify(actual ?? null)), result))
          failures.push(`${name}: ${query}`)
      } catch (error) {
        if (valid) failures.push(`${name}: ${query}: ${String(error)}`)
      }
    }
    expect(cases.length).toBeGreaterThanOrEqual(5_889)
    expect(cases.length - failures.length, failures.join('\n')).toBeGreaterThanOrEqual(groqJsPasses)
  }, 120_000)
})
