import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {Checker, type Checked} from './checker.ts'
import type {ToWorker} from './worker-messages.ts'

class FakeWorker extends EventTarget {
  static readonly started: FakeWorker[] = []
  readonly told: ToWorker[] = []
  isTerminated = false

  constructor() {
    super()
    FakeWorker.started.push(this)
  }

  postMessage(message: ToWorker): void {
    this.told.push(message)
  }

  terminate(): void {
    this.isTerminated = true
  }

  fail(): void {
    this.dispatchEvent(Object.assign(new Event('error'), {message: ''}))
  }

  answer(id: number): void {
    this.dispatchEvent(new MessageEvent('message', {data: {id, failure: `answer ${String(id)}`}}))
  }
}

describe('having issues checked', () => {
  beforeEach(() => {
    FakeWorker.started.length = 0
    vi.stubGlobal('Worker', FakeWorker)
  })
  afterEach(() => void vi.unstubAllGlobals())

  it('gives each its own answers', () => {
    const checker = new Checker()
    const [one, other]: [Checked[], Checked[]] = [[], []]
    checker.check('issue-1', {}).subscribe((checked) => one.push(checked))
    checker.check('issue-2', {}).subscribe((checked) => other.push(checked))
    const [worker] = FakeWorker.started
    worker?.answer(2)
    worker?.answer(1)
    worker?.answer(2)
    expect([one, other]).toEqual(
      [[{failure: 'answer 1'}], [{failure: 'answer 2'}, {failure: 'answer 2'}]].map((answers) =>
        answers.map(({failure}) => ({id: Number(failure.at(-1)), failure})),
      ),
    )
    expect(FakeWorker.started).toHaveLength(1)
  })

  it('says so where they can’t be, and starts anew, with all that issues are held against', () => {
    const checker = new Checker()
    const records = {}
    checker.tell('issue-1', records)
    const seen: Checked[] = []
    checker.check('issue-1', {}).subscribe((checked) => seen.push(checked))
    FakeWorker.started[0]?.fail()
    expect(seen).toEqual([{failure: 'The checks can’t be loaded.'}])
    expect(FakeWorker.started[0]?.isTerminated).toBe(true)
    checker.check('issue-1', {}).subscribe((checked) => seen.push(checked))
    expect(FakeWorker.started[1]?.told.map(({kind}) => kind)).toEqual(['records', 'check'])
    FakeWorker.started[1]?.answer(2)
    expect(seen.at(-1)).toMatchObject({failure: 'answer 2'})
  })
})
