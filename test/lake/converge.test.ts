import {BufferedDocument, Mutation} from '@sanity/mutator'
import fc from 'fast-check'
import {DatabaseSync} from 'node:sqlite'
import {setTimeout as wait} from 'node:timers/promises'
import {expect, it} from 'vitest'
import {migrate} from '../../lake/database/migrate.ts'
import type {LakeDocument} from '../../lake/engine/document.ts'
import type {DatasetStore} from '../../lake/store/dataset-store.ts'
import {Datasets} from '../../lake/store/datasets.ts'

type Mutations = ConstructorParameters<typeof Mutation>[0]['mutations']

/** An editor's tab: what the Studio keeps per document, hearing of changes and saving its own with a network's delay. */
class Tab {
  readonly #store: DatasetStore
  readonly #delays: () => number
  readonly #document: BufferedDocument
  #heard = Promise.resolve()

  constructor(store: DatasetStore, document: LakeDocument, delays: () => number) {
    this.#store = store
    this.#delays = delays
    this.#document = new BufferedDocument(structuredClone(document))
    this.#document.commitHandler = ({mutation, success, cancel}) => {
      const {transactionId} = mutation
      void wait(delays())
        .then(() => store.transact(mutation.mutations, {author: 'p-ada', transactionId}))
        .then(success, (error: unknown) => cancel(error instanceof Error ? error : new Error(String(error))))
    }
    store.subscribe(({id, timestamp, changes}) => {
      for (const {documentId, mutations, previousRev, resultRev} of changes) {
        if (documentId !== document._id) continue
        const told = structuredClone({mutations, previousRev, resultRev})
        this.#heard = this.#heard.then(async () => {
          await wait(this.#delays())
          this.#document.arrive(
            new Mutation({
              transactionId: id,
              timestamp,
              resultRev: told.resultRev,
              mutations: told.mutations as unknown as Mutations,
              ...(told.previousRev !== undefined && {previousRev: told.previousRev}),
            }),
          )
        })
      }
    })
  }

  /** What the editor sees. Its revision and time are the tab's own guesses. */
  get local(): object {
    return {...this.#document.LOCAL, _rev: '', _updatedAt: ''}
  }

  /** What the tab takes the lake to hold. */
  get confirmed(): unknown {
    return this.#document.document.HEAD
  }

  async edit(patch: object): Promise<void> {
    this.#document.add(new Mutation({mutations: [{patch: {...patch, id: 'drafts.a'}}]}))
    await this.#document.commit()
  }

  async settled(): Promise<void> {
    await this.#store.idle()
    await this.#heard
  }
}

const key = fc.constantFrom('k1', 'k2', 'k3')
const patch = fc.oneof(
  fc
    .record({path: fc.constantFrom('title', 'lead'), text: fc.string({maxLength: 20})})
    .map(({path, text}) => ({set: {[path]: text}})),
  fc
    .record({key, text: fc.string({maxLength: 20})})
    .map(({key: k, text}) => ({set: {[`body[_key=="${k}"].text`]: text}})),
  key.map((k) => ({unset: [`body[_key=="${k}"]`]})),
  fc.uuid().map((k) => ({insert: {after: 'body[-1]', items: [{_key: k, text: 'fresh'}]}})),
  fc.constant({inc: {count: 1}}),
)
const turn = fc.record({tab: fc.nat(1), patch, pause: fc.nat(6)})

it('lets two editors of one document end with the same, which is the lake’s', async () => {
  let rebased = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(turn, {minLength: 4, maxLength: 14}),
      fc.infiniteStream(fc.nat(8)),
      async (turns, delays) => {
        const database = new DatabaseSync(':memory:')
        migrate(database, ':memory:')
        const store = new Datasets(database).ensure('production')
        const body = ['k1', 'k2', 'k3'].map((_key) => ({_key, text: `Paragraph ${_key}`}))
        await store.transact([{create: {_id: 'drafts.a', _type: 'essay', title: 'T', count: 0, body}}], {
          author: 'p-ada',
        })
        const start = store.index.get('drafts.a')!
        const tabs = [0, 1].map(() => new Tab(store, start, () => Number(delays.next().value)))
        const saving: Promise<void>[] = []
        for (const {tab, patch: edit, pause} of turns) {
          saving.push(tabs[tab]!.edit(edit))
          await wait(pause)
          if (JSON.stringify(tabs[0]!.local) !== JSON.stringify(tabs[1]!.local)) rebased += 1
        }
        await Promise.all(saving)
        for (const tab of tabs) await tab.settled()
        const kept = store.index.get('drafts.a')!
        expect(kept['_rev']).not.toBe(start['_rev'])
        for (const {local, confirmed} of tabs) {
          expect(confirmed).toEqual(kept)
          expect(local).toEqual({...kept, _rev: '', _updatedAt: ''})
        }
        database.close()
      },
    ),
    {numRuns: 30},
  )
  // The control: they were of different minds on the way.
  expect(rebased).toBeGreaterThan(30)
})
