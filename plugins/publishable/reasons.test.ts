import {expect, it} from 'vitest'
import {reasonsIn} from './reasons.ts'

const marker = (level: 'error' | 'warning', field: string) => ({level, path: [field], message: 'is missing'})

it('tells the first five, and how many more there are', () => {
  const markers = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((field) => marker('error', field))
  const reasons = reasonsIn([marker('warning', 'w'), ...markers], (field) => field.toUpperCase())
  expect(reasons).toMatchObject({count: 7, more: 2})
  expect(reasons.lines[0]).toBe('A: is missing')
})

it('counts no warnings', () => {
  expect(reasonsIn([marker('warning', 'w')], String)).toEqual({count: 0, lines: [], more: 0})
})
