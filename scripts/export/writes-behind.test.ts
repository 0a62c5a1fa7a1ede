import {describe, expect, it} from 'vitest'
import {writesBehind} from './writes-behind.ts'

/** Writes that are done when they are told to be. */
const heldWrites = () => {
  const done: (() => void)[] = []
  let begun = 0
  const write = async () => {
    begun += 1
    await new Promise<void>((resolve) => done.push(resolve))
  }
  return {write, finishOne: () => done.shift()?.(), begun: () => begun}
}

const aMoment = () => new Promise((resolve) => setImmediate(resolve))

describe('writes behind', () => {
  it('are a few at once, and the next begins when one is done', async () => {
    const {write, finishOne, begun} = heldWrites()
    const writes = writesBehind()
    const all = (async () => {
      for (let at = 0; at < 6; at += 1) await writes.begin(write)
      await writes.end()
    })()
    await aMoment()
    expect(begun()).toBe(4)
    finishOne()
    await aMoment()
    expect(begun()).toBe(5)
    for (let at = 0; at < 6; at += 1) {
      finishOne()
      await aMoment()
    }
    await all
    expect(begun()).toBe(6)
  })

  it('tell of a failure at the next, and begin nothing more', async () => {
    const writes = writesBehind()
    await writes.begin(() => Promise.reject(new Error('the disk is full')))
    await aMoment()
    let isBegun = false
    const next = writes.begin(async () => {
      isBegun = true
      await aMoment()
    })
    await expect(next).rejects.toThrow('the disk is full')
    expect(isBegun).toBe(false)
  })

  it('tell of the first failure in the end, when the others are done', async () => {
    const {write, finishOne} = heldWrites()
    const writes = writesBehind()
    await writes.begin(write)
    await writes.begin(() => Promise.reject(new Error('the disk is full')))
    let isOver = false
    const end = writes.end().finally(() => (isOver = true))
    await aMoment()
    expect(isOver).toBe(false)
    finishOne()
    await expect(end).rejects.toThrow('the disk is full')
    await expect(writes.settled()).resolves.toBeUndefined()
  })
})
