import {describe, expect, it} from 'vitest'
import {quoteFromWords} from './quote-from-words.ts'

describe('a quote filled in from its words', () => {
  it('has them as its original in the newsletter’s language', () => {
    expect(quoteFromWords('three years', {language: 'en'}, 'en')).toEqual({
      originalLanguage: 'en',
      originalText: 'three years',
    })
  })

  it('has them as its translation where the source is in another', () => {
    expect(quoteFromWords('three years', {language: 'zh-Hans'}, 'en')).toEqual({
      originalLanguage: 'zh-Hans',
      translation: 'three years',
    })
  })

  it('has them as its original when they are in the source’s script', () => {
    expect(quoteFromWords('三年', {language: 'zh-Hans'}, 'en')).toEqual({
      originalLanguage: 'zh-Hans',
      originalText: '三年',
    })
  })

  it('takes the passage from the snapshot, with the words around it', () => {
    const snapshot = {id: 's', text: 'He waited.\nThe plant, he said, needs "three more years" or four.'}
    expect(quoteFromWords('“three … years”'.slice(1, -1), {language: 'en', snapshot}, 'en')).toEqual({
      originalLanguage: 'en',
      snapshotId: 's',
      originalText: 'three more years',
      selector: {
        exact: 'three more years',
        prefix: 'He waited. The plant, he said, needs "',
        suffix: '" or four.',
      },
    })
  })

  it('keeps the words as printed where the snapshot hasn’t got them', () => {
    const snapshot = {id: 's', text: 'Nothing of the kind.'}
    expect(quoteFromWords('three years', {language: 'en', snapshot}, 'en')).toEqual({
      originalLanguage: 'en',
      snapshotId: 's',
      originalText: 'three years',
    })
  })
})
