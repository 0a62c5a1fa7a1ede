import {DatabaseSync} from 'node:sqlite'
import {beforeEach, describe, expect, it} from 'vitest'
import {migrate} from '../../database/migrate.ts'
import type {DatasetStore} from '../dataset-store.ts'
import {Datasets} from '../datasets.ts'
import {strengthen} from './strengthen.ts'

let store: DatasetStore
beforeEach(() => {
  const database = new DatabaseSync(':memory:')
  migrate(database, ':memory:')
  store = new Datasets(database).ensure('production')
})

const author = 'p-ada'
interface Sent {
  readonly actionType: string
  readonly [field: string]: unknown
}
const act = (...actions: readonly Sent[]) =>
  store.act(
    actions.map(({actionType, ...rest}) => ({actionType: `sanity.action.document.${actionType}`, ...rest})),
    {author},
  )
const put = (...documents: readonly object[]) =>
  store.transact(
    documents.map((document) => ({createOrReplace: {_type: 'note', ...document}})),
    {author},
  )
const ids = () =>
  store.index
    .all()
    .map(({_id}) => _id)
    .toSorted()
const document = (id: string) => store.index.get(id)
const revision = (id: string) => String(document(id)?.['_rev'])
const guard = {unset: ['_empty_action_guard_pseudo_field_']}
const pair = {draftId: 'drafts.a', publishedId: 'a'}

describe('create', () => {
  const create = {actionType: 'create', publishedId: 'a', attributes: {_id: 'drafts.a', _type: 'note', x: 1}}
  it('makes a draft, once', async () => {
    await act(create)
    expect(document('drafts.a')).toMatchObject({x: 1})
    await expect(act({...create, ifExists: 'fail'})).rejects.toMatchObject({
      status: 409,
      body: {error: {type: 'actionError', items: [{error: {type: 'documentAlreadyExistsError'}, index: 0}]}},
    })
    await act({...create, attributes: {...create.attributes, x: 2}, ifExists: 'ignore'})
    expect(document('drafts.a')).toMatchObject({x: 1})
  })

  it('refuses a second life beside the published document', async () => {
    await put({_id: 'a'})
    await expect(act(create)).rejects.toMatchObject({status: 409})
    await expect(act({...create, publishedId: 'other'})).rejects.toMatchObject({status: 400})
  })
})

describe('edit', () => {
  it('changes the draft, and makes it from the published document where there is none', async () => {
    await put({_id: 'a', title: 'One', _createdAt: '2020-01-01T00:00:00Z'})
    const published = document('a')
    const edit = {actionType: 'edit', ...pair}
    await act({...edit, patch: guard}, {...edit, patch: {set: {title: 'Two'}}})
    expect(document('drafts.a')).toMatchObject({title: 'Two', _createdAt: '2020-01-01T00:00:00Z'})
    await act({...edit, patch: {set: {title: 'Three'}, ifRevisionID: revision('drafts.a')}})
    expect(document('drafts.a')).toMatchObject({title: 'Three'})
    expect(document('a')).toBe(published)
    await expect(act({...edit, patch: {set: {x: 1}, ifRevisionID: 'old'}})).rejects.toMatchObject({
      status: 409,
    })
  })

  it('tells of the empty patch that the Studio sends to make a draft, though it changes nothing', async () => {
    await put({_id: 'drafts.a'})
    const before = revision('drafts.a')
    const {transaction} = await act({actionType: 'edit', ...pair, patch: guard})
    expect(transaction?.changes).toMatchObject([{documentId: 'drafts.a', previousRev: before}])
  })

  it('needs one of them, and ids that belong together', async () => {
    const edit = {actionType: 'edit', patch: guard}
    await expect(act({...edit, ...pair})).rejects.toMatchObject({status: 404})
    await expect(act({...edit, draftId: 'drafts.b', publishedId: 'a'})).rejects.toMatchObject({status: 400})
    await expect(act({...edit, draftId: 'a', publishedId: 'a'})).rejects.toMatchObject({status: 400})
  })
})

describe('publish', () => {
  it('puts the draft in the published document’s place, with strong references', async () => {
    await put({_id: 'b'}, {_id: 'a', title: 'Old', gone: 1, _createdAt: '2020-01-01T00:00:00Z'})
    const to = {_ref: 'b', _weak: true, _strengthenOnPublish: {type: 'note'}}
    await put({_id: 'drafts.a', title: 'New', to})
    await act({
      actionType: 'publish',
      ...pair,
      ifDraftRevisionId: revision('drafts.a'),
      ifPublishedRevisionId: revision('a'),
    })
    expect(ids()).toEqual(['a', 'b'])
    expect(document('a')).toMatchObject({title: 'New', to: {_ref: 'b'}, _createdAt: '2020-01-01T00:00:00Z'})
    expect(document('a')?.['to']).toEqual({_ref: 'b'})
    expect(document('a')).not.toHaveProperty('gone')
    await expect(store.transact([{delete: {id: 'b'}}], {author})).rejects.toMatchObject({status: 409})
  })

  it('waits for its references’ own publication', async () => {
    await put({_id: 'drafts.b'}, {_id: 'drafts.a', to: {_ref: 'b', _weak: true, _strengthenOnPublish: {}}})
    const publishA = {actionType: 'publish', ...pair}
    await expect(act(publishA)).rejects.toMatchObject({
      problem: {type: 'documentReferenceDoesNotExistError', id: 'a', referenceID: 'b'},
    })
    expect(ids()).toEqual(['drafts.a', 'drafts.b'])
    await act(publishA, {actionType: 'publish', draftId: 'drafts.b', publishedId: 'b'})
    expect(ids()).toEqual(['a', 'b'])
  })

  it('holds the revisions it was asked for, and needs a draft', async () => {
    await put({_id: 'drafts.a'}, {_id: 'a'})
    const publish = {actionType: 'publish', ...pair}
    await expect(act({...publish, ifDraftRevisionId: 'old'})).rejects.toMatchObject({status: 409})
    await expect(act({...publish, ifPublishedRevisionId: 'old'})).rejects.toMatchObject({status: 409})
    await act(publish)
    await expect(act(publish)).rejects.toMatchObject({status: 404})
  })

  it('publishes a release’s version as well', async () => {
    await put({_id: 'versions.r1.a', title: 'V', _system: {delete: true}})
    await act({actionType: 'version.publish', versionId: 'versions.r1.a', publishedId: 'a'})
    expect(ids()).toEqual(['a'])
    expect(document('a')).not.toHaveProperty('_system')
  })
})

describe('unpublish', () => {
  it('makes a draft of the published document, or keeps the one there is', async () => {
    await put({_id: 'a', title: 'One'})
    await act({actionType: 'unpublish', ...pair})
    expect(ids()).toEqual(['drafts.a'])
    expect(document('drafts.a')).toMatchObject({title: 'One'})
    await put({_id: 'a', title: 'Two'})
    await act({actionType: 'unpublish', ...pair})
    expect(document('drafts.a')).toMatchObject({title: 'One'})
    await expect(act({actionType: 'unpublish', ...pair})).rejects.toMatchObject({status: 404})
  })

  it('is refused while others refer to the document', async () => {
    await put({_id: 'a'}, {_id: 'b', to: {_ref: 'a'}})
    await expect(act({actionType: 'unpublish', ...pair})).rejects.toMatchObject({
      status: 409,
      problem: {referencingIDs: ['b']},
    })
    expect(ids()).toEqual(['a', 'b'])
  })
})

describe('discard and delete', () => {
  it('discard drafts and versions, and nothing else', async () => {
    await put({_id: 'a'}, {_id: 'drafts.a'}, {_id: 'versions.r1.a'})
    await act(
      {actionType: 'discard', draftId: 'drafts.a'},
      {actionType: 'version.discard', versionId: 'versions.r1.a'},
    )
    expect(ids()).toEqual(['a'])
    await expect(act({actionType: 'discard', draftId: 'drafts.a'})).rejects.toMatchObject({status: 404})
    await expect(act({actionType: 'version.discard', versionId: 'a'})).rejects.toMatchObject({status: 400})
  })

  it('delete the document with the drafts that are named', async () => {
    await put({_id: 'a'}, {_id: 'drafts.a'})
    const remove = {actionType: 'delete', publishedId: 'a'}
    await expect(act({...remove, includeDrafts: []})).rejects.toMatchObject({status: 400})
    await act({...remove, includeDrafts: ['drafts.a', 'versions.r1.a']})
    expect(ids()).toEqual([])
    await expect(act({...remove, includeDrafts: []})).rejects.toMatchObject({status: 404})
  })

  it('purge takes the history along', async () => {
    await put({_id: 'drafts.a', secret: 'words'})
    await put({_id: 'drafts.a', secret: 'more words'})
    await act({actionType: 'discard', draftId: 'drafts.a', purge: true})
    const changes = store.log.ofDocument('drafts.a')
    expect(changes.map(({transition}) => transition)).toEqual(['disappear'])
    expect(JSON.stringify(changes)).not.toContain('words')
    expect(store.since(0)).toHaveLength(1)
  })
})

describe('versions', () => {
  it('are created from a document or a base, replaced, and marked for unpublishing', async () => {
    await put({_id: 'a', title: 'One'})
    const versionId = 'versions.r1.a'
    const fromBase = {actionType: 'version.create', publishedId: 'a', baseId: 'a', versionId}
    await expect(act({...fromBase, ifBaseRevisionId: 'old'})).rejects.toMatchObject({status: 409})
    await act({...fromBase, ifBaseRevisionId: revision('a')})
    expect(document(versionId)).toMatchObject({title: 'One'})
    await expect(act(fromBase)).rejects.toMatchObject({status: 409})
    await act({actionType: 'version.replace', document: {_id: versionId, _type: 'note', title: 'Two'}})
    expect(document(versionId)).toMatchObject({title: 'Two'})
    await act({actionType: 'version.unpublish', versionId, publishedId: 'a'})
    expect(document(versionId)).toMatchObject({title: 'Two', _system: {delete: true}})
    const other = {_id: 'versions.r2.a', _type: 'note'}
    await act({actionType: 'version.create', publishedId: 'a', document: other})
    expect(ids()).toEqual(['a', versionId, 'versions.r2.a'])
    await expect(act({actionType: 'version.create', publishedId: 'a'})).rejects.toMatchObject({status: 400})
    await expect(
      act({actionType: 'version.replace', document: {_id: 'versions.r9.a', _type: 'note'}}),
    ).rejects.toMatchObject({status: 404})
  })

  it('of the draft are replaced by what an editor brings back', async () => {
    const replace = {
      actionType: 'replaceDraft',
      publishedId: 'a',
      attributes: {_id: 'drafts.a', _type: 'note', x: 2},
    }
    await expect(act(replace)).rejects.toMatchObject({status: 404})
    await put({_id: 'a', x: 1})
    await act(replace)
    expect(document('drafts.a')).toMatchObject({x: 2})
  })
})

it('is one transaction, or none', async () => {
  await put({_id: 'a'})
  const edit = {actionType: 'edit', ...pair, patch: {set: {x: 1}}}
  await expect(act(edit, {actionType: 'discard', draftId: 'drafts.nobody'})).rejects.toMatchObject({
    body: {error: {items: [{index: 1}]}},
  })
  expect(ids()).toEqual(['a'])
  const {transaction} = await act(edit, edit)
  expect(transaction?.changes).toHaveLength(1)
})

it('says which actions it does not know', async () => {
  await expect(act({actionType: 'frobnicate'})).rejects.toThrow(/frobnicate/)
  await expect(act({actionType: 'publish', draftId: 'drafts.a'})).rejects.toThrow(/actions\.0\.publishedId/)
})

it('strengthens references as they ask, at any depth', () => {
  expect(
    strengthen({
      a: [{_ref: 'x', _weak: true, _strengthenOnPublish: {type: 't'}}],
      b: {c: {_ref: 'x', _weak: true, _strengthenOnPublish: {type: 't', weak: true}}},
      d: {_ref: 'x', _weak: true},
      e: {_strengthenOnPublish: 'a text of that name'},
    }),
  ).toEqual({
    a: [{_ref: 'x'}],
    b: {c: {_ref: 'x', _weak: true}},
    d: {_ref: 'x', _weak: true},
    e: {_strengthenOnPublish: 'a text of that name'},
  })
})
