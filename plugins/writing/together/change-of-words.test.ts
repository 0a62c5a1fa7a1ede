import {applyPatches, parsePatch} from '@sanity/diff-match-patch'
import {describe, expect, it} from 'vitest'
import {changeBehindOwn, changeBetween} from './change-of-words.ts'
import {differenceOf} from './merge.ts'

describe('a change behind one’s own letters', () => {
  const change = (from: string, to: string, own: number) => changeBehindOwn(from, differenceOf(from, to), own)
  const after = (text: string, patch = ''): string => applyPatches(parsePatch(patch), text)[0]

  it.each([
    ['nobody else has written', 'always(by da idle.', 'always(by day) idle.'],
    ['others have written behind them', 'always(by da[by night] idle.', 'always(by day)[by night] idle.'],
    ['others have written before them', 'always[by night](by da idle.', 'always[by night](by day) idle.'],
    ['they are the last ones', 'always(by da', 'always(by day)'],
  ])('is found by them where %s', (_, text, expected) => {
    expect(after(text, change('always(by da idle.', 'always(by day) idle.', '(by da'.length))).toBe(expected)
  })

  it('isn’t one where there are too few, or more is changed', () => {
    expect(change('always( idle.', 'always(by day) idle.', 1)).toBeUndefined()
    expect(change('always(by da idle.', 'nearly always(by day) idle.', 6)).toBeUndefined()
    expect(changeBetween('a', differenceOf('a', 'ab'))).toContain('+b')
  })
})
