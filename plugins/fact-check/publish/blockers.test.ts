import {expect, it} from 'vitest'
import type {StateName} from '../../../newsletter/quotes/derive-state.ts'
import type {Entry, LooseWords} from '../sheet/entries.ts'
import {blockersIn} from './blockers.ts'

const entry = (state: StateName, printed: string) =>
  ({use: {printed}, state: {state, reason: state === 'verified' ? 'verified' : 'changedSince'}}) as Entry
const loose = (state: 'unregistered' | 'waived') => ({words: 'never again', state}) as LooseWords

it('tells of every quotation that isn’t verified, and of marks that quote nobody known', () => {
  const entries = [entry('verified', 'a'), entry('stale', 'b')]
  expect(blockersIn({entries, loose: [loose('waived'), loose('unregistered')]})).toEqual({
    count: 2,
    lines: [
      '“b” was changed after it was checked.',
      '“never again” is in quotation marks, and tied to no quote.',
    ],
  })
})

it('is nothing where all are verified, and counts more than it lists', () => {
  expect(blockersIn({entries: [entry('verified', 'a')], loose: []}).count).toBe(0)
  const many = blockersIn({entries: Array.from({length: 9}, () => entry('unchecked', 'x')), loose: []})
  expect([many.count, many.lines.length]).toEqual([9, 5])
})
