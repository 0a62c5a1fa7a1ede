import {expect, it} from 'vitest'
import {isSame} from './is-same.ts'

const value = {a: [1, {b: 'c'}], d: null}

it.each([
  [value, structuredClone(value), true],
  ['a', 'a', true],
  [value, {...value, d: undefined}, false],
  [value, {a: value.a}, false],
  [{a: undefined}, {b: undefined}, false],
  [value, {...value, a: [1, {b: 'e'}]}, false],
  [[], {}, false],
  [[1], [1, 2], false],
  [null, {}, false],
])('%j and %j', (one, other, expected) => {
  expect(isSame(one, other)).toBe(expected)
  expect(isSame(other, one)).toBe(expected)
})
