import {describe, expect, it} from 'vitest'
import {usesOf} from '../../../newsletter/quotes/uses.ts'
import {selectionOf} from './selections.ts'

const span = (_key: string, text: string, marks: readonly string[] = []) => ({
  _type: 'span',
  _key,
  text,
  marks,
})
const block = {
  _type: 'block',
  _key: 'b',
  markDefs: [{_type: 'quotation', _key: 'm', useId: 'use', quote: {_type: 'reference', _ref: 'quote-1'}}],
  children: [
    span('s1', 'He said: '),
    span('s2', 'the price ', ['m']),
    {_type: 'footnote', _key: 'f'},
    span('s3', 'rose', ['m', 'em']),
    span('s4', ' again.'),
  ],
}

describe('a stretch of a block in the editor', () => {
  it('runs from the first marked span to the end of the last', () => {
    const [use] = usesOf({_id: 'essay', body: [block]})
    expect(use?.parts).toHaveLength(1)
    expect(selectionOf([block], 'body', use!.parts[0]!)).toEqual({
      anchor: {path: [{_key: 'b'}, 'children', {_key: 's2'}], offset: 0},
      focus: {path: [{_key: 'b'}, 'children', {_key: 's3'}], offset: 4},
    })
  })

  it('keeps offsets within spans', () => {
    expect(selectionOf([block], 'body', {path: 'body[_key=="b"]', start: 3, end: 12})).toEqual({
      anchor: {path: [{_key: 'b'}, 'children', {_key: 's1'}], offset: 3},
      focus: {path: [{_key: 'b'}, 'children', {_key: 's2'}], offset: 3},
    })
  })

  it.each([
    ['another field', 'footer', 'body[_key=="b"]', 0, 4],
    ['a block that is gone', 'body', 'body[_key=="gone"]', 0, 4],
    ['words that are gone', 'body', 'body[_key=="b"]', 90, 94],
  ])('is nowhere for %s', (_name, field, path, start, end) => {
    expect(selectionOf([block], field, {path, start, end})).toBeUndefined()
  })
})
