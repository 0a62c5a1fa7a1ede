import {createReadStream, existsSync} from 'node:fs'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {createGunzip} from 'node:zlib'

/** One case of the GROQ test suite. */
interface GroqCase {
  readonly name: string
  readonly query: string
  readonly params: Readonly<Record<string, unknown>>
  readonly dataset: string
  readonly valid: boolean
  readonly result: unknown
}

export interface GroqSuite {
  readonly datasets: ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>
  readonly cases: readonly GroqCase[]
}

const file = join(import.meta.dirname, '..', '..', '..', 'shared', 'conformance', 'groq-suite.ndjson.gz')

/** Whether the suite is at hand; its tests skip where it is not. */
export const hasGroqSuite = existsSync(file)

const supported = new Set(['portableText', 'contentReleases', 'internalDocuments', 'customFunctions'])

/** The cases of the suite that groq-js's features and version cover. */
export const readGroqSuite = async (): Promise<GroqSuite> => {
  const datasets = new Map<string, readonly Readonly<Record<string, unknown>>[]>()
  const cases: GroqCase[] = []
  for await (const line of createInterface({input: createReadStream(file).pipe(createGunzip())})) {
    const row = JSON.parse(line) as Readonly<Record<string, unknown>>
    if (row['_type'] === 'dataset') {
      if (Array.isArray(row['documents'])) datasets.set(text(row['_id']), row['documents'])
    } else if (applies(row)) {
      cases.push({
        name: text(row['name']),
        query: text(row['query']),
        params: (row['params'] ?? {}) as Readonly<Record<string, unknown>>,
        dataset: (row['dataset'] as {readonly _ref: string})._ref,
        valid: row['valid'] !== false,
        result: row['result'],
      })
    }
  }
  // Some datasets are addresses to download from; their cases can't be run here.
  return {datasets, cases: cases.filter(({dataset}) => datasets.has(dataset))}
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const applies = (row: Readonly<Record<string, unknown>>): boolean => {
  const features = (row['features'] ?? []) as readonly string[]
  const version = row['version'] as string | undefined
  return (
    row['_type'] === 'test' &&
    features.every((feature) => supported.has(feature)) &&
    (version === undefined || !/^<?=? *v?0|^< *1/.test(version))
  )
}

/** Whether a result is the expected one: objects may hold more keys, arrays may not differ, scores count by rank. */
export const isExpected = (actual: unknown, expected: unknown): boolean => {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((item: unknown, at) => isExpected(actual[at], item))
    )
  }
  if (typeof expected === 'object' && expected !== null) {
    return (
      typeof actual === 'object' &&
      actual !== null &&
      Object.entries(expected).every(
        ([key, value]) =>
          key === '_score' ||
          key === '_pos' ||
          isExpected((actual as Record<string, unknown>)[key] ?? null, value),
      )
    )
  }
  if (typeof expected === 'number' && typeof actual === 'number') {
    return Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
  }
  return actual === expected
}
