import {afterAll, beforeAll, expect, it} from 'vitest'
import {startLake, type RunningLake} from '../../../test/lake/start-lake.ts'
import {loadHistory} from './load-history.ts'

let running: RunningLake
beforeAll(async () => {
  running = await startLake()
})
afterAll(() => running.stop())

const author = 'p-ada'

/** Makes a document and changes it, one transaction each. */
const change = async (id: string, times: number): Promise<readonly string[]> => {
  const store = running.lake.datasets.ensure('production')
  const made: string[] = []
  for (let n = 0; n < times; n += 1) {
    const {transactionId} = await store.transact([{createOrReplace: {_id: id, _type: 'note', n}}], {author})
    made.push(transactionId)
  }
  return made
}

it.each([1, 2, 9, 10, 11, 19, 25])('of %i transactions is whole, ten at once', async (times) => {
  const made = await change(`note-${String(times)}`, times)
  const rows = await loadHistory(running.client, [`note-${String(times)}`], 10)
  expect(rows?.map(({id}) => id)).toEqual(made)
})

it('of what never was is none', async () => {
  expect(await loadHistory(running.client, ['nobody'])).toEqual([])
})

it('can’t be had where the lake doesn’t answer', async () => {
  expect(await loadHistory(running.clientWith({apiHost: 'http://127.0.0.1:9'}), ['note-1'])).toBeUndefined()
})
