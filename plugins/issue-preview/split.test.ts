import {expect, it} from 'vitest'
import {parseShare, shareOf} from './split.ts'

it.each([
  ['0.4', 0.4],
  ['0.9', 0.9],
  ['0.95', undefined],
  ['0', undefined],
  ['', undefined],
  ['NaN', undefined],
  ['wide', undefined],
  [null, undefined],
])('of what was kept, %s gives the form %s', (kept, share) => {
  expect(parseShare(kept)).toBe(share)
})

it('comes back as it was kept', () => {
  expect(parseShare(String(shareOf([321, 700])))).toBe(321 / 1021)
})
