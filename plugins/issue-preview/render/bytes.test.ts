import {createHash} from 'node:crypto'
import {describe, expect, it} from 'vitest'
import {fingerprintOf} from './fingerprint.ts'
import {fullnessOf} from './fullness.ts'

describe('a fingerprint', () => {
  it.each(['', 'plain', 'Über 密封, 🏭', 'x'.repeat(100_000)])('is the one that Node makes', (text) => {
    expect(fingerprintOf(text)).toEqual({
      size: Buffer.byteLength(text),
      sha256: createHash('sha256').update(text).digest('hex'),
    })
  })
})

describe('a mail’s fullness', () => {
  it.each([
    [0, {state: 'fine'}],
    [89_999, {state: 'fine'}],
    [90_000, {state: 'nearly', bytes: 12_399}],
    [102_399, {state: 'nearly', bytes: 0}],
    [102_400, {state: 'over', bytes: 1}],
  ])('of %i bytes', (size, expected) => {
    expect(fullnessOf(size)).toEqual(expected)
  })
})
