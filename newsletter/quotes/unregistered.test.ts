import {describe, expect, it} from 'vitest'
import {block, essay, plain, quoted} from './testing.ts'
import {unregisteredIn} from './unregistered.ts'

const found = (document: Readonly<Record<string, unknown>>) =>
  unregisteredIn(document).map(({path, words, state}) => `${state} ${path}: ${words}`)

describe('unregistered quotation marks', () => {
  it('are none where every word between marks is annotated', () => {
    expect(found(essay(block('a', plain('He said “'), quoted('we will'), plain('.” Then.'))))).toEqual([])
  })

  it('are found with their place, also where the annotation covers half', () => {
    const body = essay(
      block('a', plain('He said “we will”.')),
      block('b', plain('She said “we '), quoted('will'), plain('”.')),
    )
    expect(unregisteredIn(body)).toMatchObject([
      {documentId: 'essay-1', path: 'body[_key=="a"]', start: 9, end: 16, words: 'we will'},
      {path: 'body[_key=="b"]', words: 'we will'},
    ])
  })

  it('are found in notes, tables, callouts, captions and headlines', () => {
    const note = {_type: 'footnote', _key: 'n', text: 'As “noted”.'}
    const document = {
      _id: 'weeklyLink-1',
      headline: 'A “headline”',
      body: [
        {...block('a', plain('x')), children: [note]},
        {
          _type: 'table',
          _key: 't',
          caption: 'The “caption”',
          rows: [{_key: 'r', cells: [{_key: 'c', value: [block('v', plain('“cell”'))]}]}],
        },
        {_type: 'callout', _key: 'k', content: [block('w', plain('“called”'))]},
      ],
    }
    expect(found(document)).toEqual([
      'unregistered body[_key=="a"].children[_key=="n"].text: noted',
      'unregistered body[_key=="t"].rows[_key=="r"].cells[_key=="c"].value[_key=="v"]: cell',
      'unregistered body[_key=="k"].content[_key=="w"]: called',
      'unregistered headline: headline',
      'unregistered body[_key=="t"].caption: caption',
    ])
  })

  it('count block quotes without marks', () => {
    const words = {...block('a', plain('The whole of it.')), style: 'blockquote'}
    expect(found(essay(words))).toEqual(['unregistered body[_key=="a"]: The whole of it.'])
    expect(found(essay({...block('a', quoted('The whole of it.')), style: 'blockquote'}))).toEqual([])
  })

  it('are none in a headline that repeats what the text has', () => {
    const body = [block('a', plain('He said “'), quoted('we will not'), plain('”.'))]
    expect(found({_id: 'x', teaser: 'He “will not”', body})).toEqual(
      ['unregistered teaser: will not'].slice(1),
    )
    expect(found({_id: 'x', teaser: 'He “shall not”', body})).toEqual(['unregistered teaser: shall not'])
  })

  it('are waived with a reason only', () => {
    const body = [block('a', plain('The “mother” of it.'))]
    const waived = (reason: string) => ({_id: 'x', body, waivedQuotations: [{words: 'mother', reason}]})
    expect(found(waived('A term.'))).toEqual(['waived body[_key=="a"]: mother'])
    expect(found(waived(' '))).toEqual(['unregistered body[_key=="a"]: mother'])
  })
})
