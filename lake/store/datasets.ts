import type {DatabaseSync} from 'node:sqlite'
import {DatasetStore} from './dataset-store.ts'
import {invalid} from './problems.ts'

// https://www.sanity.io/docs/datasets: lower-case letters, digits, hyphens and underscores, 64 of them, a letter or digit first.
const datasetName = /^[a-z0-9][a-z0-9_-]{0,63}$/

/** The datasets of a lake. */
export class Datasets {
  readonly #database: DatabaseSync
  readonly #stores = new Map<string, DatasetStore>()

  /** Reads every dataset of the file into memory. */
  constructor(database: DatabaseSync) {
    this.#database = database
    for (const {id, name} of database.prepare('SELECT id, name FROM dataset ORDER BY name').all()) {
      if (typeof id === 'number' && typeof name === 'string') {
        this.#stores.set(name, new DatasetStore(database, id, name))
      }
    }
  }

  /** Every dataset, by name. */
  list(): readonly DatasetStore[] {
    return [...this.#stores.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
  }

  get(name: string): DatasetStore | undefined {
    return this.#stores.get(name)
  }

  /**
   * The dataset of a name, made when there is none.
   *
   * @throws TransactionError when datasets can't have that name.
   */
  ensure(name: string): DatasetStore {
    const known = this.#stores.get(name)
    if (known !== undefined) return known
    if (!datasetName.test(name)) {
      throw invalid(
        `A dataset can't be named "${name}": up to 64 lower-case letters, digits, hyphens and underscores, a letter or digit first`,
      )
    }
    const {lastInsertRowid} = this.#database
      .prepare('INSERT INTO dataset (name, created_at) VALUES (?, ?)')
      .run(name, new Date().toISOString())
    const store = new DatasetStore(this.#database, Number(lastInsertRowid), name)
    this.#stores.set(name, store)
    return store
  }

  /** Takes a dataset away with all its documents and their history. Tells whether there was one. */
  async remove(name: string): Promise<boolean> {
    const store = this.#stores.get(name)
    if (store === undefined) return false
    // Gone from here first, so that nothing new is asked of it.
    this.#stores.delete(name)
    await store.idle()
    store.erase()
    return true
  }

  /** Resolves when every transaction asked for so far is answered: before the file is closed. */
  async idle(): Promise<void> {
    await Promise.all([...this.#stores.values()].map((store) => store.idle()))
  }
}
