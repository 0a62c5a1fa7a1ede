import type {Patch} from '@portabletext/editor'
import {applyPatches, parsePatch} from '@sanity/diff-match-patch'
import {describe, expect, it} from 'vitest'
import {differenceOf} from './merge.ts'
import {
  changeBehindOwn,
  changeBetween,
  isSameButForWords,
  isWordsPatch,
  offsetAfter,
  withWords,
  wordsAt,
} from './words.ts'

const path: Patch['path'] = [{_key: 'b'}, 'children', {_key: 's'}, 'text']
const blocks = (text: string) => [{_key: 'a'}, {_key: 'b', children: [{_key: 's', text}]}]

describe('words of a text', () => {
  it('are found by the keys and places of a path', () => {
    expect(wordsAt(blocks('words'), path)).toBe('words')
    expect(wordsAt(blocks('words'), [1, 'children', 0, 'text'])).toBe('words')
    expect(wordsAt(blocks('words'), [{_key: 'gone'}, 'children', {_key: 's'}, 'text'])).toBeUndefined()
    expect(wordsAt(undefined, path)).toBeUndefined()
  })

  it('are put there', () => {
    expect(withWords(blocks('words'), path, 'others')).toEqual(blocks('others'))
    expect(withWords([], path, 'others')).toEqual([])
  })

  it('are told apart from strings of objects', () => {
    const patch: Patch = {type: 'diffMatchPatch', path, value: ''}
    expect(isWordsPatch(patch)).toBe(true)
    expect(isWordsPatch({...patch, path: [{_key: 'figure'}, 'caption']})).toBe(false)
  })

  it('are all by which texts of the same pieces may differ', () => {
    expect(isSameButForWords(blocks('words'), blocks('others'))).toBe(true)
    expect(isSameButForWords(blocks('words'), blocks('words').slice(1))).toBe(false)
    const other = [{_key: 'a'}, {_key: 'b', children: [{_key: 't', text: 'words'}]}]
    expect(isSameButForWords(blocks('words'), other)).toBe(false)
  })
})

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

describe('a cursor', () => {
  it.each([
    ['moves with what comes before it', 'ab|cd', 'xabcd', 'xab|cd'],
    ['stays with what comes after it', 'ab|cd', 'abcdx', 'ab|cdx'],
    ['stays where letters come right behind it', 'ab|cd', 'abxcd', 'ab|xcd'],
    ['stays at the end', 'ab|', 'abxy', 'ab|xy'],
    ['stays at the head', '|ab', 'xyab', '|xyab'],
    ['goes to where the words around it were', 'a bc|d e', 'a e', 'a |e'],
  ])('%s', (_, from, to, expected) => {
    const offset = offsetAfter(from.indexOf('|'), from.replace('|', ''), to)
    expect(`${to.slice(0, offset)}|${to.slice(offset)}`).toBe(expected)
  })
})
