import {validateDocument} from '@sanity/validation'
import type {SanityClient} from '@sanity/client'
import {createSchema} from 'sanity'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {readArchive} from '../lake/archive/read-archive.ts'
import type {LakeDocument} from '../lake/engine/document.ts'
import {schemaTypes} from '../schemas/index.ts'
import {serveDocuments} from '../test/fixtures/serve-documents.ts'
import {published} from './testing/walk.ts'

describe.concurrent('the Studio', () => {
  let server: {client: SanityClient; close: () => Promise<void>}
  const schema = createSchema({name: 'test', types: schemaTypes})
  let stored: ReadonlyMap<string, LakeDocument>

  beforeAll(async () => {
    const {documents} = await readArchive(new URL('dataset.ndjson', import.meta.url).pathname)
    stored = new Map(documents.map((document) => [document._id, document]))
    server = await serveDocuments(
      documents.map((document) => ({...document, _rev: String(document['_rev'])})),
    )
  })
  afterAll(() => server.close())

  const markersOf = async (id: string, change: object = {}) => {
    const {markers} = await validateDocument({
      document: {
        ...stored.get(id)!,
        _rev: 'r',
        _createdAt: '2026-01-01T00:00:00Z',
        _updatedAt: '2026-01-01T00:00:00Z',
        ...change,
      },
      schema,
      client: server.client,
    })
    return markers.map(({level, path, message}) => `${level} ${JSON.stringify(path)}: ${message}`)
  }

  it.each(published.map(({_id}) => _id))('has nothing to say about %s', async (id) => {
    expect(await markersOf(id)).toEqual([])
  })

  it('has something to say about what is wrong', async () => {
    expect(await markersOf('issue-41', {number: 42, subject: ''})).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^error \["number"\]: /),
        expect.stringMatching(/^error \["subject"\]: /),
      ]),
    )
  })
})
