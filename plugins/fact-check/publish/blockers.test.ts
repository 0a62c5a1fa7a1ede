import {expect, it} from 'vitest'
import type {StateName} from '../../../newsletter/quotes/derive-state.ts'
import type {Entry, LooseWords} from '../sheet/entries.ts'
import {blockersIn, publishGate} from './blockers.ts'

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

it('holds the publishing of a ready issue until its quotations are known, and asks where they can’t be', () => {
  expect((['loading', 'failed', 'ready'] as const).map((sheet) => publishGate(true, sheet, 0))).toEqual([
    'wait',
    'ask',
    'free',
  ])
  expect(publishGate(true, 'ready', 1)).toBe('ask')
  // What isn't ready goes nowhere.
  expect((['loading', 'failed', 'ready'] as const).map((sheet) => publishGate(false, sheet, 0))).toEqual([
    'free',
    'free',
    'free',
  ])
  expect(publishGate(false, 'ready', 1)).toBe('tell')
})
