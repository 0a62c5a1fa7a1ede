import {expect, it} from 'vitest'
import {changesAt} from './changes-at.ts'

const before = {title: 'A', essays: [{body: ['one', {two: 2}]}, {body: ['three']}]}

const at = (after: unknown, from: unknown = before) => changesAt(from, after, ['essays', '*', 'body', '*'])

it('finds what is another where the pattern leads to', () => {
  const after = {title: 'A', essays: [{body: ['one', {two: 3}]}, {body: ['four']}]}
  expect(at(after)).toEqual([
    {path: ['essays', '0', 'body', '1'], value: {two: 3}},
    {path: ['essays', '1', 'body', '0'], value: 'four'},
  ])
})

it('finds nothing in what is the same', () => {
  expect(at(structuredClone(before))).toEqual([])
})

it.each([
  ['another field', {...before, title: 'B'}],
  ['a field more', {...before, subtitle: 'B'}],
  ['a field less', {essays: before.essays}],
  ['a field in place of another', {name: 'A', essays: before.essays}],
  ['an entry more', {...before, essays: [...before.essays, {body: []}]}],
  ['another field on the way', {...before, essays: [{body: ['one', {two: 2}], by: 'C'}, {body: ['three']}]}],
  ['a list that is none any more', {...before, essays: {0: before.essays[0], 1: {body: ['four']}}}],
  ['nothing', null],
])('doesn’t answer for %s', (_, after) => {
  expect(at(after)).toBeUndefined()
})

it('doesn’t answer where a field that had nothing is gone', () => {
  expect(at({b: 1}, {a: undefined})).toBeUndefined()
})
