import {describe, expect, it} from 'vitest'
import {changeOf, differenceOf, merged} from './merge.ts'

describe('two changes of one text', () => {
  it.each([
    ['A quay.', 'A long quay.', 'A quay. A crane.', 'A long quay. A crane.'],
    ['A long quay.', 'A quay.', 'A long quay with a crane.', 'A quay with a crane.'],
    ['A quay.', '', 'A quay with a crane.', ' with a crane'],
    ['A quay.', 'A quay.', 'One quay.', 'One quay.'],
  ])('of “%s” are both in it', (from, ours, theirs, both) => {
    expect(merged(from, changeOf(from, ours), changeOf(from, theirs), () => 'ours')).toBe(both)
  })

  it('put letters at one point in the order that is asked for', () => {
    const [ours, theirs] = [changeOf('ab', 'a12b'), changeOf('ab', 'a34b')]
    expect(merged('ab', ours, theirs, () => 'ours')).toBe('a1234b')
    expect(merged('ab', ours, theirs, () => 'theirs')).toBe('a3412b')
  })
})

describe('a difference', () => {
  it('has a space where it was typed, not behind the one that was there', () => {
    const [from, to] = ['by idle', 'by ni idle']
    expect(differenceOf(from, to)).toEqual([
      [0, 'by '],
      [1, 'ni '],
      [0, 'idle'],
    ])
    expect(differenceOf(from, to, {from: 0, to: 5})).toEqual([
      [0, 'by'],
      [1, ' ni'],
      [0, ' idle'],
    ])
  })

  it('is as it is found elsewhere', () => {
    expect(differenceOf('by idle', 'by ni idle', {from: 6, to: 7})).toEqual(
      differenceOf('by idle', 'by ni idle'),
    )
  })
})
