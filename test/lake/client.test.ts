import sharp from 'sharp'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {startLake, type RunningLake} from './start-lake.ts'

let running: RunningLake
let dataset = 0

beforeAll(async () => {
  running = await startLake()
})

afterAll(() => running.stop())

// A dataset of its own for each test, which comes into being with its first write.
beforeEach(() => {
  dataset += 1
})

const connect = (config: Parameters<RunningLake['clientWith']>[0] = {}) =>
  running.clientWith({dataset: `test-${dataset}`, ...config})

const book = {_id: 'book', _type: 'book', title: 'Looms', pages: 10, tags: [{_key: 'a', name: 'cotton'}]}

describe('the client', () => {
  it('creates a document in a dataset that was not there, and reads it by id and by query', async () => {
    const client = connect()
    const created = await client.create(book)
    expect(created).toMatchObject({...book, _rev: expect.any(String) as string})
    expect(created._createdAt).toBe(created._updatedAt)
    expect(await client.getDocument('book')).toEqual(created)
    expect(await client.getDocuments(['nobody', 'book'])).toEqual([null, created])
    expect(await client.fetch('*[_type == $type][0]', {type: 'book'})).toEqual(created)
    expect(await client.fetch('count(*[title match "loo*"])')).toBe(1)
  })

  it('gives ids: random ones, and below a path', async () => {
    const client = connect()
    const {_id} = await client.create({_type: 'book'})
    const below = await client.create({_id: 'shelf.', _type: 'book'})
    expect(_id.length).toBeGreaterThan(10)
    expect(below._id).toMatch(/^shelf\..{10,}$/)
  })

  it('refuses to create what is there, and says so as the hosted API does', async () => {
    const client = connect()
    await client.create(book)
    await expect(client.create(book)).rejects.toMatchObject({
      statusCode: 409,
      details: {type: 'mutationError', items: [{error: {type: 'documentAlreadyExistsError', id: 'book'}}]},
    })
  })

  it('creates or replaces, and creates only what is missing', async () => {
    const client = connect()
    await client.create(book)
    expect(await client.createIfNotExists({_id: 'book', _type: 'book', title: 'Other'})).toMatchObject({
      title: 'Looms',
    })
    const replaced = await client.createOrReplace({_id: 'book', _type: 'book', title: 'Other'})
    expect(replaced).toMatchObject({title: 'Other'})
    expect(replaced).not.toHaveProperty('pages')
  })

  it('patches with every operation', async () => {
    const client = connect()
    await client.create(book)
    const patched = await client
      .patch('book')
      .set({title: 'Lathes', 'tags[_key=="a"].name': 'wool'})
      .setIfMissing({author: 'nobody', title: 'kept'})
      .inc({pages: 5})
      .insert('after', 'tags[-1]', [{_key: 'b', name: 'silk'}])
      .diffMatchPatch({author: '@@ -1,6 +1,8 @@\n nobody\n+!!\n'})
      .commit()
    expect(patched).toMatchObject({
      title: 'Lathes',
      author: 'nobody!!',
      pages: 15,
      tags: [
        {_key: 'a', name: 'wool'},
        {_key: 'b', name: 'silk'},
      ],
    })
    const less = await client.patch('book').unset(['author', 'tags[_key=="a"]']).dec({pages: 1}).commit()
    expect(less).toMatchObject({pages: 14, tags: [{_key: 'b'}]})
    expect(less).not.toHaveProperty('author')
  })

  it('patches only the revision it names', async () => {
    const client = connect()
    const {_rev} = await client.create(book)
    await client.patch('book').set({pages: 11}).commit()
    await expect(client.patch('book').ifRevisionId(_rev).set({pages: 12}).commit()).rejects.toMatchObject({
      statusCode: 409,
      details: {items: [{error: {type: 'documentRevisionIDDoesNotMatchError'}}]},
    })
    expect(await client.getDocument('book')).toMatchObject({pages: 11})
  })

  it('patches and deletes by query', async () => {
    const client = connect()
    for (const _id of ['a', 'b', 'c']) await client.create({_id, _type: 'book', read: _id !== 'c'})
    await client.patch({query: '*[_type == "book" && read]'}).set({shelf: 1}).commit()
    expect(await client.fetch('*[shelf == 1]._id')).toEqual(['a', 'b'])
    await client.delete({query: '*[shelf == $shelf]', params: {shelf: 1}})
    expect(await client.fetch('*[]._id')).toEqual(['c'])
  })

  it('makes a transaction whole or not at all', async () => {
    const client = connect()
    await client.create(book)
    await expect(
      client.transaction().create({_id: 'other', _type: 'book'}).create(book).commit(),
    ).rejects.toMatchObject({statusCode: 409})
    expect(await client.getDocument('other')).toBeUndefined()
    const answer = await client
      .transaction()
      .create({_id: 'other', _type: 'book'})
      .patch('book', (patch) => patch.set({pages: 1}))
      .commit({returnDocuments: false})
    expect(answer).toMatchObject({
      documentIds: ['other', 'book'],
      results: [
        {id: 'other', operation: 'create'},
        {id: 'book', operation: 'update'},
      ],
    })
    expect(await client.fetch('*[]._rev')).toEqual([answer.transactionId, answer.transactionId])
  })

  it('keeps nothing of a dry run', async () => {
    const client = connect()
    await client.create(book)
    await client.patch('book').set({pages: 99}).commit({dryRun: true})
    expect(await client.getDocument('book')).toMatchObject({pages: 10})
  })

  it('sees drafts, published documents and both, as perspectives say', async () => {
    const client = connect()
    await client.create(book)
    await client.create({...book, _id: 'drafts.book', title: 'Looms, revised'})
    const titles = (perspective: 'raw' | 'published' | 'drafts' | string[]) =>
      client.fetch<string[]>('*[] | order(title asc).title', {}, {perspective})
    expect(await titles('raw')).toEqual(['Looms', 'Looms, revised'])
    expect(await titles('published')).toEqual(['Looms'])
    expect(await titles('drafts')).toEqual(['Looms, revised'])
    expect(await titles(['r1', 'drafts'])).toEqual(['Looms, revised'])
  })

  it('sees published documents unless told otherwise, from the API version on that says so', async () => {
    await connect().create({...book, _id: 'drafts.book'})
    const count = (apiVersion: string) =>
      fetch(
        `${running.server.url}/v${apiVersion}/data/query/test-${dataset}?query=${encodeURIComponent('count(*)')}`,
      ).then(async (response) => ((await response.json()) as {result: number}).result)
    expect([await count('2025-02-19'), await count('2021-03-25'), await count('1')]).toEqual([0, 1, 1])
  })

  it('is told of a bad query as the hosted API tells it', async () => {
    const client = connect()
    await client.create(book)
    await expect(client.fetch('*[_type == ')).rejects.toMatchObject({
      statusCode: 400,
      details: {type: 'queryParseError', query: '*[_type == ', start: expect.any(Number) as number},
    })
    await expect(client.fetch('documents::get("x")')).rejects.toThrow('documents::get')
  })

  it('publishes, edits and discards through actions', async () => {
    const client = connect()
    await client.create({...book, _id: 'drafts.book'})
    await client.action({
      actionType: 'sanity.action.document.publish',
      draftId: 'drafts.book',
      publishedId: 'book',
    })
    expect(await client.fetch('*[]._id')).toEqual(['book'])
    await client.action({
      actionType: 'sanity.action.document.edit',
      draftId: 'drafts.book',
      publishedId: 'book',
      patch: {set: {title: 'Edited'}},
    })
    expect(await client.fetch('*[] | order(_id asc){_id, title}')).toEqual([
      {_id: 'book', title: 'Looms'},
      {_id: 'drafts.book', title: 'Edited'},
    ])
    await client.action({actionType: 'sanity.action.document.version.discard', versionId: 'drafts.book'})
    await client.action({
      actionType: 'sanity.action.document.unpublish',
      draftId: 'drafts.book',
      publishedId: 'book',
    })
    expect(await client.fetch('*[]._id')).toEqual(['drafts.book'])
  })

  it('can’t delete what something refers to, nor refer to what isn’t there', async () => {
    const client = connect()
    const author = {_type: 'reference', _ref: 'author'}
    await expect(client.create({...book, author})).rejects.toMatchObject({statusCode: 409})
    await client.create({_id: 'author', _type: 'person'})
    await client.create({...book, author})
    await expect(client.delete('author')).rejects.toMatchObject({
      statusCode: 409,
      details: {items: [{error: {type: 'documentHasExistingReferencesError', referencingIDs: ['book']}}]},
    })
  })

  it('says which documents exist, many at a time', async () => {
    const client = connect()
    await client.create(book)
    const ids = ['book', ...Array.from({length: 300}, (_, at) => `nobody-${at}`)]
    expect(await client.documentsExists(ids)).toEqual(new Set(['book']))
  })

  it('makes, replaces, unpublishes and discards versions', async () => {
    const client = connect()
    await client.create(book)
    await client.createVersion({
      document: {_type: 'book', title: 'For release'},
      publishedId: 'book',
      releaseId: 'r1',
    })
    expect(await client.getDocument('book', {releaseId: 'r1'})).toMatchObject({title: 'For release'})
    await client.replaceVersion({
      document: {_type: 'book', title: 'Again'},
      publishedId: 'book',
      releaseId: 'r1',
    })
    expect(await client.fetch('*[_id == "book"][0].title', {}, {perspective: ['r1']})).toBe('Again')
    await client.unpublishVersion({publishedId: 'book', releaseId: 'r1'})
    await client.discardVersion({publishedId: 'book', releaseId: 'r1'})
    expect(await client.fetch('*[]._id')).toEqual(['book'])
  })

  it('mutates with an array of mutations, and asks for ids or documents as it likes', async () => {
    const client = connect()
    const ids = await client.mutate([{create: book}, {create: {_id: 'b', _type: 'book'}}], {
      returnFirst: false,
      returnDocuments: false,
    })
    expect(ids).toMatchObject({documentIds: ['book', 'b']})
    const documents = await client.mutate([{delete: {id: 'b'}}], {returnFirst: false, returnDocuments: true})
    expect(documents).toMatchObject([{_id: 'b'}])
  })

  it('uploads images and files, which documents can then show', async () => {
    const client = connect()
    const bytes = await sharp({create: {width: 40, height: 30, channels: 3, background: '#456'}})
      .png()
      .toBuffer()
    const image = await client.assets.upload('image', bytes, {filename: 'hall.png'})
    expect(image).toMatchObject({
      _type: 'sanity.imageAsset',
      originalFilename: 'hall.png',
      metadata: {dimensions: {width: 40, height: 30}},
    })
    expect(await client.getDocument(image._id)).toMatchObject({_id: image._id})
    const shown = await fetch(`${image.url}?w=20&fm=jpg`)
    expect(await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).toMatchObject({
      format: 'jpeg',
      width: 20,
      height: 15,
    })
    const file = await client.assets.upload('file', Buffer.from('words'), {filename: 'notes.txt'})
    expect(await (await fetch(file.url)).text()).toBe('words')
    await client.delete(file._id)
  })

  it('exports every document as a line, and tells who refers to one', async () => {
    const client = connect()
    await client.create({_id: 'author', _type: 'person'})
    await client.create({...book, author: {_type: 'reference', _ref: 'author'}})
    const get = (path: string) => fetch(`${running.server.url}/v2025-02-19/data/${path}`)
    const lines = (await (await get(`export/test-${dataset}`)).text()).trim().split('\n')
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(await client.fetch('*'))
    const referring = await get(`references/test-${dataset}/documents/author/to`)
    expect(await referring.json()).toMatchObject({totalCount: 1, references: [{documentId: 'book'}]})
  })

  it('finds what a document was and who changed it', async () => {
    const client = connect()
    const {_rev} = await client.create(book)
    await client.patch('book').set({title: 'Lathes'}).commit()
    const {documents} = await client.request<{documents: unknown[]}>({
      url: `/data/history/test-${dataset}/documents/book?revision=${_rev}`,
    })
    expect(documents).toMatchObject([{title: 'Looms', _rev}])
    const {events} = await client.request<{events: Record<string, {type: string; author: string}[]>}>({
      url: `/data/history/test-${dataset}/events/documents/book`,
    })
    expect(events['book']?.map(({type, author}) => [type, author])).toEqual([
      ['updateLiveDocument', 'local-administrator'],
      ['createLiveDocument', 'local-administrator'],
    ])
  })

  it('keeps small preferences for each person', async () => {
    const client = connect()
    const pairs = [{key: 'studio.list', value: {layout: 'compact'}}]
    await client.request({url: '/users/me/keyvalue', method: 'PUT', body: pairs})
    expect(await client.request({url: '/users/me/keyvalue/studio.list'})).toEqual(pairs)
  })

  it('knows users, datasets and projects', async () => {
    const client = connect()
    expect(await client.users.getById('me')).toMatchObject({id: 'local-administrator'})
    await client.datasets.create('made-by-hand')
    expect((await client.datasets.list()).map(({name}) => name)).toContain('made-by-hand')
    await expect(client.datasets.create('open', {aclMode: 'public'})).rejects.toThrow('private')
    await client.datasets.edit('made-by-hand', {aclMode: 'private'})
    await client.datasets.delete('made-by-hand')
    expect((await client.datasets.list()).map(({name}) => name)).not.toContain('made-by-hand')
    expect(await client.projects.getById('local')).toMatchObject({id: 'local'})
  })
})
