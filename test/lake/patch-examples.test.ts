import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {startLake, type RunningLake} from './start-lake.ts'

interface PatchExample {
  readonly name: string
  readonly before: Record<string, unknown>
  readonly patch: Record<string, unknown> | Record<string, unknown>[]
  readonly after: Record<string, unknown>
}

const file = join(import.meta.dirname, '../../../shared/conformance/patch-examples.ndjson')
const hasExamples = existsSync(file)
const examples = hasExamples
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as PatchExample)
  : []

const contentOf = (document: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(document).filter(([key]) => !['_id', '_rev', '_createdAt', '_updatedAt'].includes(key)),
  )

let running: RunningLake

beforeAll(async () => {
  running = await startLake()
})

afterAll(() => running.stop())

describe.skipIf(!hasExamples)(
  'patches of Sanity’s own tests, over HTTP (skipped where ../shared/conformance is absent)',
  () => {
    it('are all there', () => {
      expect(examples).toHaveLength(49)
    })

    it.each(examples.map((example, at) => [at, example.name, example] as const))(
      '%i %s',
      async (at, _, {before, patch, after}) => {
        const id = `example-${at}`
        const patches = [patch].flat().map((operations) => ({patch: {...operations, id}}))
        const post = (mutations: unknown) =>
          fetch(`${running.server.url}/v1/data/mutate/examples`, {
            method: 'POST',
            headers: {'content-type': 'application/json'},
            body: JSON.stringify({mutations}),
          })
        const created = await post([{create: {_type: 'example', ...before, _id: id}}])
        expect(created.status, await created.text()).toBe(200)
        const patched = await post(patches)
        expect(patched.status, await patched.text()).toBe(200)
        const stored = running.lake.datasets.get('examples')!.index.get(id)!
        expect(contentOf(stored)).toEqual({_type: 'example', ...contentOf(after)})
      },
    )
  },
)
