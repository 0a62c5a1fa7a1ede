import type {Path} from 'sanity'
import {expect, it} from 'vitest'
import {focusedPlace} from './focused-place.ts'

const block = {
  _key: 'b',
  children: [
    {_key: 'one', _type: 'span', marks: []},
    {_key: 'note', _type: 'footnote'},
    {_key: 'two', marks: ['strong', 'm']},
    {_key: 'three', marks: ['m']},
  ],
}
const table = {_key: 't', _type: 'table', rows: [{_key: 'r', cells: [{_key: 'c', value: [block]}]}]}
const figure = {_key: 'f', _type: 'figure', caption: 'A kiln'}
const text = [block, table, figure]

const cell: Path = [{_key: 't'}, 'rows', {_key: 'r'}, 'cells', {_key: 'c'}, 'value', {_key: 'b'}]
const inCell = '[_key=="t"].rows[_key=="r"].cells[_key=="c"].value[_key=="b"].children[_key=="two"]'

it.each<[string, Path, ReturnType<typeof focusedPlace>]>([
  [
    'a mark',
    [{_key: 'b'}, 'markDefs', {_key: 'm'}, 'href'],
    {path: '[_key=="b"].children[_key=="two"]', hasField: false},
  ],
  ['a mark in a table', [...cell, 'markDefs', {_key: 'm'}], {path: inCell, hasField: false}],
  [
    'a footnote',
    [{_key: 'b'}, 'children', {_key: 'note'}, 'text'],
    {path: '[_key=="b"].children[_key=="note"]', hasField: false},
  ],
  ['the caption of a table', [{_key: 't'}, 'caption'], {path: '[_key=="t"]', hasField: true}],
  ['the caption of a figure, which has a form', [{_key: 'f'}, 'caption'], undefined],
  ['words', [{_key: 'b'}, 'children', {_key: 'one'}], undefined],
  ['children, but none of them', [{_key: 'b'}, 'children'], undefined],
  ['marks, but none of them', [{_key: 'b'}, 'markDefs'], undefined],
  ['a mark on no words', [{_key: 'b'}, 'markDefs', {_key: 'other'}], undefined],
  ['a text as a whole', [], undefined],
])('leads to %s', (_what, path, place) => {
  expect(focusedPlace(text, path)).toEqual(place)
  expect(focusedPlace(undefined, path)).toBeUndefined()
})
