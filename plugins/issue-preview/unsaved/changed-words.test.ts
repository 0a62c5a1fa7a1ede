import {expect, it} from 'vitest'
import {changedWords} from './changed-words.ts'

const span = (text: string, marks: readonly string[] = []) => ({_key: 's', _type: 'span', text, marks})
const block = (...children: readonly unknown[]) => ({_key: 'b', _type: 'block', markDefs: [], children})

it.each([
  ['a letter more', [block(span('a'))], [block(span('ab'))], {before: 'a', after: 'ab'}],
  [
    'beside other spans and blocks',
    [block(span('x')), block(span('a'), span('b', ['em']))],
    [block(span('x')), block(span('a'), span('', ['em']))],
    {before: 'b', after: ''},
  ],
  [
    'in what stands within a block',
    [{_key: 'c', _type: 'callout', body: [block(span('a'))]}],
    [{_key: 'c', _type: 'callout', body: [block(span('b'))]}],
    {before: 'a', after: 'b'},
  ],
  ['nothing', [block(span('a'))], [block(span('a'))], undefined],
  ['two spans', [block(span('a'), span('b'))], [block(span('c'), span('d'))], undefined],
  ['words and marks', [block(span('a'))], [block(span('b', ['em']))], undefined],
  ['marks alone', [block(span('a'))], [block(span('a', ['em']))], undefined],
  ['a block more', [block(span('a'))], [block(span('a')), block(span('b'))], undefined],
  ['a field more', [block(span('a'))], [{...block(span('a')), style: 'h2'}], undefined],
])('words that changed: %s', (_what, before, after, words) => {
  expect(changedWords(before, after)).toEqual(words)
})
