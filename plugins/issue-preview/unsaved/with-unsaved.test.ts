import {describe, expect, it} from 'vitest'
import type {Versions} from '../live/ask-locally.ts'
import type {UnsavedTexts} from '../../lib/unsaved-texts.ts'
import {withUnsaved} from './with-unsaved.ts'

const note = {_key: 'n', _type: 'footnote', text: ['old']}
const published = {_id: 'essay', _type: 'essay', title: 'An essay', body: [{_key: 'b'}, note]}
const draft = {...published, _id: 'drafts.essay', title: 'A draft'}
const saved: Versions = {draft, published}

const texts = (
  ...entries: readonly [path: (string | {_key: string})[], blocks: readonly unknown[] | undefined][]
) =>
  new Map(
    entries.map(([path, blocks]) => [JSON.stringify(path), {path, blocks, isShown: false}]),
  ) satisfies UnsavedTexts

describe('a document with words that aren’t saved', () => {
  it('has them in the draft, and the draft’s other fields', () => {
    expect(withUnsaved(saved, texts([['body'], ['new']]))).toEqual({
      published,
      draft: {...draft, body: ['new']},
    })
  })

  it('becomes a draft where it was none', () => {
    expect(withUnsaved({draft: null, published}, texts([['body'], ['new']]))).toEqual({
      published,
      draft: {...published, body: ['new']},
    })
  })

  it('has them within other texts, too', () => {
    const {draft: changed} = withUnsaved(saved, texts([['body', {_key: 'n'}, 'text'], ['new']]))
    expect(changed?.['body']).toEqual([{_key: 'b'}, {...note, text: ['new']}])
  })

  it('has nothing where nothing is written any more', () => {
    expect(withUnsaved(saved, texts([['body'], undefined])).draft?.['body']).toBeUndefined()
  })

  it('is as it was where there is nothing, and where what the words stood in is gone', () => {
    expect(withUnsaved(saved, texts())).toBe(saved)
    expect(withUnsaved(saved, texts([['body', {_key: 'gone'}, 'text'], ['new']]))).toEqual(saved)
  })

  it('isn’t there where the document isn’t', () => {
    const gone: Versions = {draft: null, published: null}
    expect(withUnsaved(gone, texts([['body'], ['new']]))).toBe(gone)
  })
})
