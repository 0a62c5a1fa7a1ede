import type {Patch} from '@portabletext/editor'
import {describe, expect, it} from 'vitest'
import {afterPatches, changeBetween, isWordsPatch, offsetAfter, wordsAt, type WordsPatch} from './words.ts'

const path: Patch['path'] = [{_key: 'b'}, 'children', {_key: 's'}, 'text']

const change = (from: string, to: string): WordsPatch => ({
  type: 'diffMatchPatch',
  path,
  value: changeBetween(from, to),
})

describe('words of a text', () => {
  it('are found by the keys and places of a path', () => {
    const blocks = [{_key: 'a'}, {_key: 'b', children: [{_key: 's', text: 'words'}]}]
    expect(wordsAt(blocks, path)).toBe('words')
    expect(wordsAt(blocks, [1, 'children', 0, 'text'])).toBe('words')
    expect(wordsAt(blocks, [{_key: 'gone'}, 'children', {_key: 's'}, 'text'])).toBeUndefined()
    expect(wordsAt(undefined, path)).toBeUndefined()
  })

  it('are told apart from strings of objects', () => {
    expect(isWordsPatch(change('a', 'b'))).toBe(true)
    expect(isWordsPatch({...change('a', 'b'), path: [{_key: 'figure'}, 'caption']})).toBe(false)
  })

  it('take changes made to what they were before others’', () => {
    const typed = [change('A quay.', 'A long quay.'), change('A long quay.', 'A very long quay.')]
    expect(afterPatches('A quay. And a crane.', typed)).toBe('A very long quay. And a crane.')
  })

  it('say so when a change finds no place', () => {
    const typed = [
      change('Something else altogether stood here.', 'Something else altogether once stood here.'),
    ]
    expect(afterPatches('A quay.', typed)).toBeUndefined()
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
