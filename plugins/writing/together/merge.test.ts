import {applyPatches, parsePatch} from '@sanity/diff-match-patch'
import {describe, expect, it} from 'vitest'
import {changeOf, differenceOf, mended, mending, merged, stepsOf} from './merge.ts'
import {changeBetween} from './words.ts'

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

describe('what came to the wrong place', () => {
  const [from, to, became] = ['(by da[by nig', '(by day)[by nig', '(by da[by nigy)']
  const change = mending(from, to, became)

  it('goes to the right one', () => {
    expect(mended(became, became, change)).toBe(to)
    expect(changeBetween(became, stepsOf(became, change))).toContain('-y)')
  })

  it('goes there with what others have written since', () => {
    expect(mended(became, '(by da[by nigy)ht] idle', change)).toBe('(by day)[by night] idle')
  })

  it('goes there with what the person has put behind it since', () => {
    const since = '(by da[by nigy), or so'
    expect(mended(became, since, change, {from: 12, to: since.length})).toBe('(by day), or so[by nig')
  })

  it('comes back where it is missing', () => {
    expect(mended(from, from, mending(from, to, from))).toBe(to)
  })

  it('is applied as it is said', () => {
    const [after] = applyPatches(parsePatch(changeBetween(became, stepsOf(became, change))), became)
    expect(after).toBe(to)
  })
})
