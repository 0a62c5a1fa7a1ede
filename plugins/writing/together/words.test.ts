import type {Patch} from '@portabletext/editor'
import {describe, expect, it} from 'vitest'
import {isSameButForWords, isWordsPatch, withWords, wordsAt} from './words.ts'

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
