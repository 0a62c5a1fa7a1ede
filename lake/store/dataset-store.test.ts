import fc from 'fast-check'
import {Mutation as MutatorMutation} from '@sanity/mutator'
import {applyPatch} from 'mendoza'
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {openDatabase, type LakeDatabase} from '../database/open-database.ts'
import type {DatasetStore} from './dataset-store.ts'
import {Datasets} from './datasets.ts'
import type {Transaction} from './transaction.ts'

let folder: string
let lake: LakeDatabase
let store: DatasetStore

const open = () => {
  lake = openDatabase(folder)
  store = new Datasets(lake.connection).ensure('production')
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lake-'))
  open()
})
afterEach(() => {
  lake.close()
  rmSync(folder, {recursive: true, force: true})
})

const reopen = () => {
  lake.close()
  open()
}
const author = 'p-ada'
const transact = (mutations: unknown, options: object = {}) => store.transact(mutations, {author, ...options})
const state = () => store.index.all()
const refused = (problem: object, status: number) => ({
  status,
  problem: expect.objectContaining(problem) as unknown,
})

describe('mutations', () => {
  it('create, replace and keep documents, with their system fields', async () => {
    const timestamp = new Date('2026-03-02T08:00:00Z')
    const first = await transact([{create: {_id: 'a', _type: 'note', title: 'One'}}], {
      transactionId: 't1',
      timestamp,
    })
    expect(first).toMatchObject({transactionId: 't1', results: [{id: 'a', operation: 'create'}]})
    const time = timestamp.toISOString()
    expect(state()).toEqual([
      {_id: 'a', _type: 'note', title: 'One', _createdAt: time, _updatedAt: time, _rev: 't1'},
    ])
    const second = await transact([
      {createIfNotExists: {_id: 'a', _type: 'note'}},
      {createOrReplace: {_id: 'a', _type: 'note', _createdAt: '2020-01-01T00:00:00Z'}},
      {createIfNotExists: {_id: 'b', _type: 'note'}},
      {delete: {id: 'nobody'}},
    ])
    expect(second.results).toEqual([
      {id: 'a', operation: 'none'},
      {id: 'a', operation: 'update'},
      {id: 'b', operation: 'create'},
    ])
    expect(store.index.get('a')).toMatchObject({
      _rev: second.transactionId,
      _createdAt: '2020-01-01T00:00:00Z',
    })
    expect(store.index.get('a')).not.toHaveProperty('title')
  })

  it('make ids where there are none, and prefixes whole', async () => {
    const {results} = await transact([{create: {_type: 'note'}}, {create: {_id: 'drafts.', _type: 'note'}}])
    expect(results[0]!.id).toMatch(/^[\w-]{20,}$/)
    expect(results[1]!.id).toMatch(/^drafts\.[\w-]{20,}$/)
    expect(state().map(({_id}) => _id)).toEqual(results.map(({id}) => id))
  })

  it('are kept whole or not at all', async () => {
    await transact([{create: {_id: 'a', _type: 'note'}}])
    const before = state()
    const last = store.sequence
    await expect(
      transact([
        {create: {_id: 'b', _type: 'note'}},
        {delete: {id: 'a'}},
        {create: {_id: 'b', _type: 'note'}},
      ]),
    ).rejects.toMatchObject({
      status: 409,
      body: {
        error: {
          type: 'mutationError',
          description: 'The mutation(s) failed: Document by ID "b" already exists',
          items: [{error: {type: 'documentAlreadyExistsError', id: 'b'}, index: 2}],
        },
      },
    })
    expect(state()).toEqual(before)
    expect(store.sequence).toBe(last)
    reopen()
    expect(state()).toEqual(before)
  })

  it('keep nothing of a dry run, and tell what it would do', async () => {
    const heard: Transaction[] = []
    store.subscribe((transaction) => heard.push(transaction))
    const answer = await transact([{create: {_id: 'a', _type: 'note'}}], {dryRun: true, transactionId: 't'})
    expect(answer).toMatchObject({results: [{id: 'a', operation: 'create'}], transaction: undefined})
    expect(answer.changes[0]?.after).toMatchObject({_id: 'a', _rev: 't'})
    expect([state(), heard, store.sequence]).toEqual([[], [], 0])
    await transact([{create: {_id: 'a', _type: 'note'}}], {transactionId: 't'})
    expect(heard).toHaveLength(1)
  })

  it('hold a revision that is expected', async () => {
    await transact([{create: {_id: 'a', _type: 'note', n: 0}}], {transactionId: 'r1'})
    const patch = {id: 'a', ifRevisionID: 'r1', inc: {n: 1}}
    // The second of the same transaction expects what there was before it, too.
    await transact([{patch}, {patch}], {transactionId: 'r2'})
    expect(store.index.get('a')).toMatchObject({n: 2, _rev: 'r2'})
    await expect(transact([{patch}])).rejects.toMatchObject(
      refused(
        {type: 'documentRevisionIDDoesNotMatchError', currentRevisionID: 'r2', expectedRevisionID: 'r1'},
        409,
      ),
    )
  })

  it('find documents by queries, those of the same transaction too', async () => {
    await transact(['a', 'b', 'c'].map((_id) => ({create: {_id, _type: 'note', n: 1}})))
    // Asked for together: the query must see what is staged before it.
    const [, answer] = await Promise.all([
      transact([{create: {_id: 'd', _type: 'note', n: 1}}]),
      transact([
        {create: {_id: 'e', _type: 'note', n: 1}},
        {patch: {query: '*[_type == $type && n < 5] | order(_id)', params: {type: 'note'}, inc: {n: 10}}},
        {delete: {query: '*[_id in ["a", "e"]]'}},
      ]),
    ])
    expect(answer.results.map(({id, operation}) => `${operation} ${id}`)).toEqual([
      'create e',
      ...['a', 'b', 'c', 'd', 'e'].map((id) => `update ${id}`),
      'delete a',
      'delete e',
    ])
    expect(state().map(({_id, n}) => [_id, n])).toEqual([
      ['b', 11],
      ['c', 11],
      ['d', 11],
    ])
    expect(await store.engine.query('*[n == 11]._id')).toEqual(['b', 'c', 'd'])
    await expect(transact([{delete: {query: '*[_type =='}}])).rejects.toMatchObject({status: 400})
    await expect(transact([{delete: {query: '*{title}'}}])).rejects.toMatchObject({status: 400})
  })

  it('add keys to objects in arrays when asked', async () => {
    await transact([{create: {_id: 'a', _type: 'note', body: [{_type: 'block', children: [{text: 'x'}]}]}}], {
      autoGenerateArrayKeys: true,
    })
    await transact([{patch: {id: 'a', insert: {after: 'body[-1]', items: [{_type: 'block'}, 'text']}}}], {
      autoGenerateArrayKeys: true,
    })
    const key = expect.stringMatching(/^[0-9a-f]{12}$/) as unknown
    expect(store.index.get('a')?.['body']).toEqual([
      {_type: 'block', _key: key, children: [{text: 'x', _key: key}]},
      {_type: 'block', _key: key},
      'text',
    ])
  })

  const deep = (levels: number): unknown => (levels === 0 ? 1 : {x: deep(levels - 1)})
  it.each([
    [[{create: {_id: '-a', _type: 'note'}}], 'malformedDocumentIDError'],
    [[{create: {_id: 'a b', _type: 'note'}}], 'malformedDocumentIDError'],
    [[{create: {_id: 'a..b', _type: 'note'}}], 'malformedDocumentIDError'],
    [[{create: {_id: 'a'.repeat(129), _type: 'note'}}], 'malformedDocumentIDError'],
    [[{create: {_id: 'a'}}], 'validationError'],
    [[{create: {_id: 'a', _type: ''}}], 'validationError'],
    [[{createOrReplace: {_type: 'note'}}], 'validationError'],
    [[{create: {_id: 'a', _type: 'note', x: deep(101)}}], 'validationError'],
    [[{create: {_id: 'a', _type: 'note', x: 'y'.repeat(33 * 1024 * 1024)}}], 'validationError'],
    [[{patch: {id: 'there', set: {_id: 'b'}}}], 'validationError'],
    [[{patch: {id: 'there', set: {_type: 'b'}}}], 'validationError'],
    [[{patch: {id: 'there', unset: ['_type']}}], 'validationError'],
    [[{patch: {id: 'there', set: {'a..': 1}}}], 'validationError'],
    [[{patch: {id: 'there', set: {'x.__proto__.y': 1}}}], 'validationError'],
    [[{patch: {id: 'there', set: {x: JSON.parse('{"__proto__": 1}') as unknown}}}], 'validationError'],
    [[{patch: {id: 'there', inc: {n: 1e308}}}, {patch: {id: 'there', inc: {n: 1e308}}}], 'validationError'],
    [[{patch: {id: 'there', frobnicate: {a: 1}}}], 'validationError'],
    [[{patch: {set: {a: 1}}}], 'validationError'],
    [[{patch: {id: 'nobody', set: {a: 1}}}], 'documentNotFoundError'],
    [[{frobnicate: {}}], 'validationError'],
    [[{create: {_id: 'a', _type: 'note'}, delete: {id: 'b'}}], 'validationError'],
    [{create: {}}, 'validationError'],
    [undefined, 'validationError'],
  ])('refuse %#', async (mutations, type) => {
    await transact([{create: {_id: 'there', _type: 'note', n: 1e308, x: {}}}])
    const before = state()
    await expect(transact(mutations)).rejects.toMatchObject({problem: {type}})
    expect(state()).toEqual(before)
  })

  it('take a transaction id once', async () => {
    await transact([{create: {_id: 'a', _type: 'note'}}], {transactionId: 'once'})
    await expect(transact([{delete: {id: 'a'}}], {transactionId: 'once'})).rejects.toMatchObject(
      refused({type: 'transactionAlreadyExistsError'}, 409),
    )
    const both = await Promise.allSettled(
      [1, 2].map((n) => transact([{patch: {id: 'a', set: {n}}}], {transactionId: 'together'})),
    )
    expect(both.map(({status}) => status)).toEqual(['fulfilled', 'rejected'])
    await expect(transact([], {transactionId: '../x'})).rejects.toMatchObject({status: 400})
  })

  it('are refused by a review that throws', async () => {
    const review = (changes: readonly {documentId: string}[]) => {
      if (changes.some(({documentId}) => documentId === 'secret')) throw new Error('not yours')
    }
    await expect(transact([{create: {_id: 'secret', _type: 'note'}}], {review})).rejects.toThrow('not yours')
    await transact([{create: {_id: 'open', _type: 'note'}}], {review})
    expect(state().map(({_id}) => _id)).toEqual(['open'])
  })

  it('do not change with the caller’s objects', async () => {
    const document = {_id: 'a', _type: 'note', tags: ['x']}
    const asked = transact([{create: document}])
    document.tags.push('y')
    await asked
    document.tags.push('z')
    expect(store.index.get('a')).toMatchObject({tags: ['x']})
  })
})

describe('references', () => {
  const ref = (id: string, more: object = {}) => ({_type: 'reference', _ref: id, ...more})

  it('lead somewhere, and stay so', async () => {
    await expect(transact([{create: {_id: 'a', _type: 'note', to: ref('b')}}])).rejects.toMatchObject(
      refused({type: 'documentReferenceDoesNotExistError', id: 'a', referenceID: 'b'}, 409),
    )
    // In either order, since the whole transaction counts.
    await transact([
      {create: {_id: 'a', _type: 'note', deep: [{to: ref('b')}]}},
      {create: {_id: 'b', _type: 'note'}},
    ])
    await expect(transact([{delete: {id: 'b'}}])).rejects.toMatchObject({
      status: 409,
      body: {
        error: {
          items: [{error: {type: 'documentHasExistingReferencesError', id: 'b', referencingIDs: ['a']}}],
        },
      },
    })
    await expect(transact([{createOrReplace: {_id: 'b', _type: 'other'}}])).rejects.toMatchObject({
      status: 409,
    })
    await transact([{delete: {id: 'b'}}, {delete: {id: 'a'}}])
    expect(state()).toEqual([])
  })

  it('may lead nowhere when they are weak, a draft’s, or another dataset’s', async () => {
    await transact([
      {create: {_id: 'a', _type: 'note', to: ref('x', {_weak: true})}},
      {create: {_id: 'drafts.b', _type: 'note', to: ref('x')}},
      {create: {_id: 'versions.r1.b', _type: 'note', to: ref('x')}},
      {create: {_id: 'c', _type: 'note', to: ref('x', {_dataset: 'other', _projectId: 'p'})}},
      {create: {_id: 'x', _type: 'note'}},
    ])
    await transact([{delete: {id: 'x'}}])
    // Weak becoming strong is a new strong reference.
    await expect(transact([{patch: {id: 'a', unset: ['to._weak']}}])).rejects.toMatchObject({status: 409})
  })

  it('are held between transactions that are committed together', async () => {
    await transact([{create: {_id: 'b', _type: 'note'}}])
    const [made, deleted] = await Promise.allSettled([
      transact([{create: {_id: 'a', _type: 'note', to: ref('b')}}]),
      transact([{delete: {id: 'b'}}]),
    ])
    expect([made.status, deleted.status]).toEqual(['fulfilled', 'rejected'])
  })
})

describe('subscribers', () => {
  it('hear of each change once, in order, with effects that make one state of the other', async () => {
    const heard: Transaction[] = []
    const stop = store.subscribe((transaction) => heard.push(transaction))
    await Promise.all(
      ['a', 'b', 'c'].map((_id) => transact([{create: {_id, _type: 'note'}}], {transactionId: `t-${_id}`})),
    )
    await transact([{patch: {id: 'a', set: {x: 1}}}, {patch: {id: 'a', inc: {x: 1}}}, {delete: {id: 'b'}}])
    stop()
    await transact([{delete: {id: 'c'}}])
    expect(heard.map(({id}) => id).slice(0, 3)).toEqual(['t-a', 't-b', 't-c'])
    expect(heard).toHaveLength(4)
    const [update, deletion] = heard[3]!.changes
    expect(update).toMatchObject({
      documentId: 'a',
      eventId: `${heard[3]!.id}#a`,
      transition: 'update',
      previousRev: 't-a',
      resultRev: heard[3]!.id,
      mutations: [{patch: {id: 'a', set: {x: 1}}}, {patch: {id: 'a', inc: {x: 1}}}],
    })
    expect(deletion).toMatchObject({
      transition: 'disappear',
      previousRev: 't-b',
      resultRev: heard[3]!.id,
      effects: {apply: [0, null]},
      mutations: [{delete: {id: 'b'}}],
    })
    for (const {changes} of heard) {
      for (const {before = null, after = null, effects} of changes) {
        expect(applyPatch(before, [...effects.apply])).toEqual(after)
        expect(applyPatch(after, [...effects.revert])).toEqual(before)
      }
    }
  })

  it('can ask for what they missed, after a restart too', async () => {
    const heard: Transaction[] = []
    store.subscribe((transaction) => heard.push(transaction))
    await transact([{create: {_id: 'a', _type: 'note', text: 'One and two and three'}}])
    const start = store.sequence
    await transact([
      {patch: {id: 'a', set: {text: 'One and two and four'}}},
      {create: {_id: 'b', _type: 'note'}},
    ])
    await transact([{delete: {id: 'a'}}])
    await transact([{create: {_id: 'a', _type: 'note', text: 'Again'}}])
    reopen()
    expect(store.since(0)).toEqual(heard)
    expect(store.since(start)).toEqual(heard.slice(1))
    expect(store.since(store.sequence)).toEqual([])
    expect(store.since(store.sequence + 1)).toBeUndefined()
    expect(store.since(0, 4)).toBeUndefined()
    expect(store.since(0, 5)).toHaveLength(4)
  })

  it('see times that never go back', async () => {
    const later = new Date('2026-03-02T08:00:00.500Z')
    await transact([{create: {_id: 'a', _type: 'note'}}], {timestamp: later})
    reopen()
    await transact([{patch: {id: 'a', set: {x: 1}}}], {timestamp: new Date('2026-03-01T00:00:00Z')})
    expect(store.index.get('a')?.['_updatedAt']).toBe(later.toISOString())
  })
})

describe('the file', () => {
  it('gives back the same documents in the same order, and the words to search for', async () => {
    await transact(['c', 'a', 'b'].map((_id) => ({create: {_id, _type: 'note', text: `Ståål ${_id}`}})))
    await transact([{patch: {id: 'c', set: {text: 'Häfen 港'}}}, {delete: {id: 'a'}}])
    await transact([{create: {_id: 'a', _type: 'note'}}])
    const before = state()
    expect(before.map(({_id}) => _id)).toEqual(['c', 'b', 'a'])
    reopen()
    expect(state()).toEqual(before)
    expect(await store.engine.query('*[text match "häf*"]._id')).toEqual(['c'])
  })

  it('holds datasets apart, and lets one go', async () => {
    const datasets = new Datasets(lake.connection)
    const [one, two] = [datasets.ensure('one'), datasets.ensure('two')]
    await one.transact([{create: {_id: 'a', _type: 'note', text: 'steel'}}], {author})
    await two.transact([{create: {_id: 'a', _type: 'note', text: 'ports'}}], {author})
    expect(two.since(0)?.map(({changes}) => changes[0]?.after?.['text'])).toEqual(['ports'])
    expect(await datasets.remove('one')).toBe(true)
    expect(await datasets.remove('one')).toBe(false)
    expect(datasets.list().map(({name}) => name)).toEqual(['production', 'two'])
    expect(lake.connection.prepare('SELECT dataset, id FROM text_document').all()).toEqual([
      {dataset: 'two', id: 'a'},
    ])
    expect(lake.connection.prepare('SELECT count(*) AS n FROM change').get()).toEqual({n: 1})
    expect(() => datasets.ensure('Näme')).toThrow(expect.objectContaining({status: 400}))
  })

  it('loses nothing and shows nothing when the disk is full', async () => {
    await transact([{create: {_id: 'a', _type: 'note'}}])
    const {page_count: pages} = lake.connection.prepare('PRAGMA page_count').get()!
    lake.connection.exec(`PRAGMA max_page_count = ${String(pages)}`)
    const heard: Transaction[] = []
    store.subscribe((transaction) => heard.push(transaction))
    const before = state()
    const text = 'x'.repeat(100_000)
    const answers = await Promise.allSettled([
      transact([{create: {_id: 'big', _type: 'note', text}}], {transactionId: 'big'}),
      transact([{patch: {id: 'a', set: {x: 1}}}]),
      // Refused only because of what could not be kept.
      transact([{create: {_id: 'big', _type: 'note'}}]),
    ])
    for (const answer of answers) expect(answer).toMatchObject({reason: {code: 'LAKE_DISK_FULL'}})
    expect([state(), heard, store.since(1)]).toEqual([before, [], []])
    lake.connection.exec('PRAGMA max_page_count = 1000000')
    await transact([{create: {_id: 'big', _type: 'note', text}}], {transactionId: 'big'})
    reopen()
    expect(state().map(({_id}) => _id)).toEqual(['a', 'big'])
  })

  it('commits what waits together at once', async () => {
    const exec = vi.spyOn(lake.connection, 'exec')
    const commits = () => exec.mock.calls.filter(([sql]) => sql === 'COMMIT').length
    const names = Array.from({length: 200}, (_, at) => `n${at}`)
    const answers = await Promise.all(names.map((_id) => transact([{create: {_id, _type: 'note'}}])))
    expect(answers.map(({transaction}) => transaction!.sequence)).toEqual(names.map((_, at) => at + 1))
    expect(commits()).toBe(1)
    for (const _id of names.slice(0, 3)) await transact([{delete: {id: _id}}])
    expect(commits()).toBe(4)
  })
})

describe('imports', () => {
  it('keep revisions and times, and do nothing the second time', async () => {
    const documents = [
      {
        _id: 'b',
        _type: 'note',
        _rev: 'r-b',
        _createdAt: '2020-01-01T00:00:00Z',
        _updatedAt: '2021-01-01T00:00:00Z',
      },
      {
        _id: 'a',
        _type: 'note',
        _rev: 'r-a',
        _createdAt: '2020-01-01T00:00:00Z',
        _updatedAt: '2021-01-01T00:00:00Z',
        to: {_ref: 'b'},
      },
    ]
    await store.importDocuments(documents, {author})
    expect(JSON.stringify(state())).toBe(JSON.stringify(documents))
    const again = await store.importDocuments(documents, {author})
    expect(again.transaction).toBeUndefined()
    reopen()
    expect(JSON.stringify(state())).toBe(JSON.stringify(documents))
    const dangling = [{_id: 'c', _type: 'note', to: {_ref: 'x'}}]
    await expect(store.importDocuments(dangling, {author})).rejects.toMatchObject({status: 409})
    await store.importDocuments(dangling, {author, checksReferences: false})
    await expect(store.importDocuments([{_id: 'd'}], {author})).rejects.toMatchObject({status: 400})
  })
})

const systemFields = new Set(['_id', '_type', '_rev', '_createdAt', '_updatedAt'])
const examples = join(import.meta.dirname, '..', '..', '..', 'shared', 'conformance', 'patch-examples.ndjson')
interface Example {
  readonly name: string
  readonly before: object
  readonly patch: object | readonly object[]
  readonly after: object
}

it.skipIf(!existsSync(examples))(
  'passes the patch examples (skipped where ../shared/conformance is absent)',
  async () => {
    const cases = readFileSync(examples, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Example)
    expect(cases).toHaveLength(49)
    for (const {name, before, patch, after} of cases) {
      await transact([{createOrReplace: {...before, _id: 'a', _type: 'example'}}])
      await transact([patch].flat().map((one) => ({patch: one})))
      const content = Object.entries(store.index.get('a')!).filter(([key]) => !systemFields.has(key))
      expect(Object.fromEntries(content), name).toEqual(after)
    }
  },
)

// As JSON is parsed.
const plain = {noNullPrototype: true}
const text = fc.string({maxLength: 8})
const path = fc.constantFrom(
  'a',
  'b.c',
  'items',
  'items[0]',
  'items[-1]',
  'items[_key=="k1"].v',
  'items[1:3]',
  'd..c',
  'b',
)
const value = fc.oneof(
  text,
  fc.integer({min: 0}),
  fc.constant(null),
  fc.array(fc.record({_key: fc.constantFrom('k1', 'k2', 'k3'), v: fc.oneof(text, fc.nat())}, plain), {
    maxLength: 4,
  }),
  fc.record({c: fc.oneof(text, fc.nat())}, plain),
)
const operations = fc.record(
  {
    set: fc.dictionary(path, value, {maxKeys: 2, ...plain}),
    setIfMissing: fc.dictionary(path, value, {maxKeys: 2, ...plain}),
    unset: fc.array(path, {maxLength: 2}),
    inc: fc.dictionary(path, fc.nat(100), {maxKeys: 1, ...plain}),
    dec: fc.dictionary(path, fc.nat(100), {maxKeys: 1, ...plain}),
    insert: fc.record({
      after: fc.constantFrom('items[-1]', 'items[0]', 'a[0]'),
      items: fc.array(value, {maxLength: 2}),
    }),
  },
  {requiredKeys: [], ...plain},
)

it('comes to what @sanity/mutator comes to, and remembers it', async () => {
  let changed = 0
  await fc.assert(
    fc.asyncProperty(
      fc.record({a: value, b: value, items: value}, plain),
      fc.array(operations, {minLength: 1, maxLength: 4}),
      async (content, patches) => {
        const document = {_id: 'a', _type: 'note', ...content}
        const timestamp = new Date()
        const {changes} = await transact([{createOrReplace: document}], {timestamp})
        const answer = await transact(
          patches.map((patch) => ({patch: {...patch, id: 'a'}})),
          {timestamp},
        )
        const expected = patches.reduce(
          (before, patch) => new MutatorMutation({mutations: [{patch: {...patch, id: 'a'}}]}).apply(before)!,
          structuredClone(changes[0]!.after) as NonNullable<ReturnType<MutatorMutation['apply']>>,
        )
        const updated = timestamp.toISOString()
        const actual = store.index.get('a')
        expect(actual).toEqual({...expected, _rev: answer.transactionId, _updatedAt: actual!['_updatedAt']})
        expect(String(actual!['_updatedAt']) >= updated).toBe(true)
        const {before, after, effects, mutations} = answer.changes[0]!
        expect(applyPatch(before, [...effects.apply])).toEqual(after)
        expect(applyPatch(after, [...effects.revert])).toEqual(before)
        // What listeners are told is enough for them to come to the same.
        const replayed = new MutatorMutation({mutations: [...mutations] as never[]}).apply(
          structuredClone(before) as never,
        )
        expect({...replayed, _rev: '', _updatedAt: ''}).toEqual({...after, _rev: '', _updatedAt: ''})
        if (
          JSON.stringify({...before, _rev: '', _updatedAt: ''}) !==
          JSON.stringify({...after, _rev: '', _updatedAt: ''})
        )
          changed += 1
      },
    ),
    {numRuns: 250},
  )
  expect(changed).toBeGreaterThan(100)
  const before = state()
  reopen()
  expect(state()).toEqual(before)
})
