import {describe, expect, it} from 'vitest'
import {sampleDataset as documents} from './documents/index.ts'
import {has, isDraft, published, referencesIn, valuesIn} from './testing/walk.ts'

describe('the documents', () => {
  it('have ids of their own, and stand by type and id', () => {
    expect(new Set(documents.map(({_id}) => _id)).size).toBe(documents.length)
    const places = documents.map(({_id, _type}) => `${_type} ${_id}`)
    expect(places).toEqual(places.toSorted())
  })

  it('refer to documents that are there; only drafts may refer to drafts', () => {
    const dangling = documents.flatMap((document) =>
      [...referencesIn(document)].filter(({_ref, _weak}) => {
        const pool = isDraft(document) && _weak === true ? documents : published
        return !pool.some(({_id}) => _id === _ref || _id === `drafts.${_ref}`)
      }),
    )
    expect(dangling).toEqual([])
    expect([...published].flatMap((document) => [...referencesIn(document)]).length).toBeGreaterThan(150)
  })

  it('use every document that is written', () => {
    const used = new Set(documents.flatMap((document) => [...referencesIn(document)].map(({_ref}) => _ref)))
    const roots = new Set(['issue', 'newsletter', 'quoteCheck'])
    const unused = published.filter(({_id, _type}) => !used.has(_id) && !roots.has(_type))
    expect(unused.map(({_id}) => _id)).toEqual([])
  })

  it('have keys of their own in every list', () => {
    const lists = [...valuesIn(documents.map((document) => ({...document})))].filter(Array.isArray)
    for (const list of lists) {
      const keys = list.flatMap((entry: unknown) => (has(entry, '_key') ? [entry._key] : []))
      expect(new Set(keys).size).toBe(keys.length)
      const objects = list.filter((entry: unknown) => has(entry, '_type') && !has(entry, '_id'))
      expect(keys.length).toBe(objects.length)
    }
    expect(lists.length).toBeGreaterThan(500)
  })
})
