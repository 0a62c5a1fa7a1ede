import {applyPatches, parsePatch} from '@sanity/diff-match-patch'
import {describe, expect, it} from 'vitest'
import {changeBetween} from './change-of-words.ts'
import {mended, mending} from './mend.ts'
import {stepsOf} from './merge.ts'

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
