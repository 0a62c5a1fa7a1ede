import fc from 'fast-check'
import {applyPatch} from 'mendoza'
import {DatabaseSync} from 'node:sqlite'
import {beforeEach, describe, expect, it} from 'vitest'
import {migrate} from '../database/migrate.ts'
import type {LakeDocument} from '../engine/document.ts'
import {Datasets} from '../store/datasets.ts'
import type {DatasetStore} from '../store/dataset-store.ts'
import {documentAt} from './document-at.ts'
import {documentEvents} from './document-events.ts'
import {transactionRows} from './transaction-rows.ts'

let store: DatasetStore
let minute = 0
beforeEach(() => {
  const database = new DatabaseSync(':memory:')
  migrate(database, ':memory:')
  store = new Datasets(database).ensure('production')
  minute = 0
})

const at = (after: number) => new Date(Date.UTC(2026, 2, 2, 8, after))
const options = (transactionId: string) => {
  minute += 1
  return {author: 'p-ada', transactionId, timestamp: at(minute)}
}
const transact = (id: string, ...mutations: readonly object[]) => store.transact(mutations, options(id))
const act = (id: string, actionType: string, action: object) =>
  store.act({actionType: `sanity.action.document.${actionType}`, ...action}, options(id))
const pair = {draftId: 'drafts.a', publishedId: 'a'}
const edit = (id: string, title: string) => act(id, 'edit', {...pair, patch: {set: {title}}})

/** A document's life: t1 created, t2 edited, t3 published, t4 edited, t5 discarded, t6 unpublished, t7 published, t8 deleted. */
const live = async () => {
  await act('t1', 'create', {publishedId: 'a', attributes: {_id: 'drafts.a', _type: 'note', title: 'One'}})
  await edit('t2', 'Two')
  await act('t3', 'publish', pair)
  await edit('t4', 'Four')
  await act('t5', 'discard', {draftId: 'drafts.a'})
  await act('t6', 'unpublish', pair)
  await act('t7', 'publish', pair)
  await act('t8', 'delete', {publishedId: 'a', includeDrafts: []})
}

describe('events', () => {
  it('of a draft tell how it came and went', async () => {
    await live()
    const {events, nextCursor} = documentEvents(store.log, 'drafts.a')
    expect(nextCursor).toBe('')
    const draft = {documentId: 'a', author: 'p-ada', versionId: 'drafts.a'}
    expect(events).toEqual([
      {
        ...draft,
        id: 't7',
        timestamp: at(7).toISOString(),
        type: 'publishDocumentVersion',
        revisionId: 't7',
        versionRevisionId: 't6',
        publishCause: 'document.publish',
      },
      {
        ...draft,
        id: 't6',
        timestamp: at(6).toISOString(),
        type: 'unpublishDocument',
        versionRevisionId: 't6',
      },
      {
        ...draft,
        id: 't5',
        timestamp: at(5).toISOString(),
        type: 'deleteDocumentVersion',
        versionRevisionId: 't4',
      },
      {
        ...draft,
        id: 't4',
        timestamp: at(4).toISOString(),
        type: 'createDocumentVersion',
        versionRevisionId: 't4',
      },
      {
        ...draft,
        id: 't3',
        timestamp: at(3).toISOString(),
        type: 'publishDocumentVersion',
        revisionId: 't3',
        versionRevisionId: 't2',
        publishCause: 'document.publish',
      },
      {
        ...draft,
        id: 't1',
        timestamp: at(1).toISOString(),
        type: 'createDocumentVersion',
        versionRevisionId: 't1',
      },
    ])
  })

  it('of a published document tell what readers saw', async () => {
    await live()
    const {events} = documentEvents(store.log, 'a')
    expect(events.map(({id, type}) => `${id} ${type}`)).toEqual([
      't8 deleteDocumentGroup',
      't7 publishDocumentVersion',
      't6 unpublishDocument',
      't3 publishDocumentVersion',
    ])
  })

  it('come in pages', async () => {
    await live()
    const first = documentEvents(store.log, 'drafts.a', {limit: 4})
    const second = documentEvents(store.log, 'drafts.a', {limit: 4, cursor: first.nextCursor})
    expect([first.events.length, second.events.length, second.nextCursor]).toEqual([4, 2, ''])
    expect([...first.events, ...second.events]).toEqual(documentEvents(store.log, 'drafts.a').events)
  })

  it('tell documents without drafts from those with', async () => {
    await transact('l1', {create: {_id: 'a', _type: 'note'}})
    await transact('l2', {patch: {id: 'a', set: {x: 1}}})
    await edit('l3', 'A draft')
    await act('l4', 'unpublish', pair)
    await transact('l5', {create: {_id: 'versions.r1.a', _type: 'note'}})
    await transact('l6', {create: {_id: 'a', _type: 'note'}})
    await act('l7', 'delete', {publishedId: 'a', includeDrafts: ['drafts.a', 'versions.r1.a']})
    expect(documentEvents(store.log, 'a').events.map(({id, type}) => `${id} ${type}`)).toEqual([
      'l7 deleteDocumentGroup',
      'l6 createLiveDocument',
      'l4 unpublishDocument',
      'l2 updateLiveDocument',
      'l1 createLiveDocument',
    ])
    expect(documentEvents(store.log, 'a').events[2]).toMatchObject({
      versionId: 'drafts.a',
      versionRevisionId: 'l3',
    })
    expect(documentEvents(store.log, 'versions.r1.a').events).toMatchObject([
      {type: 'deleteDocumentGroup'},
      {type: 'createDocumentVersion', releaseId: 'r1', versionRevisionId: 'l5'},
    ])
    expect(documentEvents(store.log, 'nobody')).toEqual({events: [], nextCursor: ''})
  })
})

describe('transactions', () => {
  const rows = (query: object) =>
    transactionRows(store.log, {documentIds: ['drafts.a'], ...query}).map(({id}) => id)

  it('are told in order, between ends that count', async () => {
    await live()
    expect(rows({})).toEqual(['t1', 't2', 't3', 't4', 't5', 't6', 't7'])
    expect(rows({documentIds: ['drafts.a', 'a']})).toEqual(['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8'])
    expect(rows({fromTransaction: 't2', toTransaction: 't4'})).toEqual(['t2', 't3', 't4'])
    expect(rows({fromTransaction: '', limit: 2})).toEqual(['t1', 't2'])
    expect(rows({isReverse: true, limit: 2})).toEqual(['t7', 't6'])
    expect(rows({fromTime: at(2), toTime: at(4)})).toEqual(['t2', 't3', 't4'])
    expect(rows({toTime: at(0)})).toEqual([])
    expect(() => rows({fromTransaction: 'nobody'})).toThrow(/nobody/)
  })

  it('tell what they did to whom', async () => {
    await live()
    const query = {documentIds: ['drafts.a'], fromTransaction: 't3', toTransaction: 't3'}
    const [row] = transactionRows(store.log, query)
    expect(row).toMatchObject({id: 't3', author: 'p-ada', documentIDs: ['a', 'drafts.a']})
    expect(Object.keys(row!.effects)).toEqual(['a', 'drafts.a'])
    expect(row!.mutations).toHaveLength(2)
    const [own] = transactionRows(store.log, {...query, onlyIdentified: true, excludesContent: true})
    expect(own!.documentIDs).toEqual(['a', 'drafts.a'])
    expect(Object.keys(own!.effects)).toEqual(['drafts.a'])
    expect(own).not.toHaveProperty('mutations')
  })

  it('begin at an imported revision, which no transaction is named by', async () => {
    await store.importDocuments([{_id: 'drafts.a', _type: 'note', _rev: 'from-elsewhere'}], options('t1'))
    await edit('t2', 'Two')
    expect(rows({fromTransaction: 'from-elsewhere'})).toEqual(['t1', 't2'])
    expect(documentAt(store.log, 'drafts.a', {revision: 'from-elsewhere'})).toEqual(
      expect.objectContaining({_rev: 'from-elsewhere'}),
    )
  })
})

describe('a document as it was', () => {
  it('at a revision, a time, or last', async () => {
    await live()
    const title = (id: string, moment: Parameters<typeof documentAt>[2]) => {
      const found = documentAt(store.log, id, moment)
      return found && [found['_rev'], found['title']]
    }
    expect(title('drafts.a', {revision: 't2'})).toEqual(['t2', 'Two'])
    expect(title('drafts.a', {revision: 't5'})).toBeUndefined()
    expect(title('drafts.a', {revision: 'nobody'})).toBeUndefined()
    expect(title('a', {time: new Date(at(5).getTime() + 30_000)})).toEqual(['t3', 'Two'])
    expect(title('a', {time: at(0)})).toBeUndefined()
    expect(title('a', {isLastRevision: true})).toEqual(['t7', 'Two'])
    expect(title('drafts.a', {isLastRevision: true})).toEqual(['t6', 'Two'])
    expect(title('nobody', {isLastRevision: true})).toBeUndefined()
  })

  it('is what it was, at each of many revisions', async () => {
    const states = new Map<string, LakeDocument>()
    store.subscribe(({changes}) => {
      for (const {after} of changes) if (after) states.set(String(after['_rev']), after)
    })
    const text = fc.sample(fc.string({unit: 'grapheme', maxLength: 60}), {numRuns: 250, seed: 1})
    await store.transact([{create: {_id: 'a', _type: 'note', list: []}}], {author: 'p-ada'})
    for (const [n, words] of text.entries()) {
      await store.transact(
        [{patch: {id: 'a', set: {text: words, n}, insert: {after: 'list[-1]', items: [{n}]}}}],
        {
          author: 'p-ada',
        },
      )
    }
    expect(states.size).toBe(251)
    for (const [revision, state] of states) expect(documentAt(store.log, 'a', {revision})).toEqual(state)
    let document: unknown = null
    for (const {effects} of transactionRows(store.log, {documentIds: ['a'], limit: 1_000})) {
      document = applyPatch(document, [...effects['a']!.apply])
    }
    expect(document).toEqual(store.index.get('a'))
  })
})
