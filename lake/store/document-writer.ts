import type {DatabaseSync, StatementSync} from 'node:sqlite'
import type {LakeDocument} from '../engine/document.ts'
import {TextIndex} from '../engine/text-index.ts'
import type {StagedChange} from './changes-of.ts'

/** A transaction that is about to be written. */
export interface StagedTransaction {
  readonly id: string
  readonly timestamp: string
  readonly author: string
  readonly changes: readonly StagedChange[]
  /** Documents whose earlier changes are forgotten. */
  readonly purged: ReadonlySet<string>
}

/** Reads and writes one dataset's tables. Knows nothing of commits: the caller opens and ends SQLite's transactions. */
export class DocumentWriter {
  readonly textIndex: TextIndex
  readonly #dataset: number
  readonly #documents: StatementSync
  readonly #addTransaction: StatementSync
  readonly #addChange: StatementSync
  readonly #put: StatementSync
  readonly #remove: StatementSync
  readonly #forget: StatementSync
  readonly #ids: StatementSync
  readonly #erase: StatementSync

  constructor(database: DatabaseSync, dataset: number, name: string) {
    this.#dataset = dataset
    this.textIndex = new TextIndex(database, name)
    this.#documents = database.prepare('SELECT body FROM document WHERE dataset = ? ORDER BY ordinal')
    this.#addTransaction = database.prepare(
      'INSERT INTO lake_transaction (dataset, id, timestamp, author) VALUES (?, ?, ?, ?)',
    )
    this.#addChange = database.prepare(
      `INSERT INTO change (dataset, sequence, position, document_id, previous_rev, result_rev, transition, apply, revert,
         mutations) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    this.#put = database.prepare(
      `INSERT INTO document (dataset, id, body) VALUES (?, ?, ?)
       ON CONFLICT (dataset, id) DO UPDATE SET body = excluded.body`,
    )
    this.#remove = database.prepare('DELETE FROM document WHERE dataset = ? AND id = ?')
    this.#ids = database.prepare('SELECT id FROM document WHERE dataset = ?')
    this.#erase = database.prepare('DELETE FROM dataset WHERE id = ?')
    this.#forget = database.prepare('DELETE FROM change WHERE dataset = ? AND document_id = ?')
  }

  /** Every document, in the order in which they came. */
  *documents(): Iterable<LakeDocument> {
    for (const {body} of this.#documents.iterate(this.#dataset)) {
      if (typeof body === 'string') yield JSON.parse(body) as LakeDocument
    }
  }

  /** Deletes the dataset with everything that belongs to it. */
  erase(): void {
    for (const {id} of this.#ids.all(this.#dataset)) if (typeof id === 'string') this.textIndex.remove(id)
    this.#erase.run(this.#dataset)
  }

  /** Writes transactions in order, and the documents as they leave them. Gives the transactions' sequences. */
  write(transactions: readonly StagedTransaction[]): readonly number[] {
    const sequences = transactions.map((transaction) => this.#log(transaction))
    const last = new Map<string, StagedChange>()
    for (const {changes} of transactions) for (const one of changes) last.set(one.change.documentId, one)
    for (const [id, {change, body}] of last) {
      if (change.after === undefined || body === undefined) {
        this.#remove.run(this.#dataset, id)
        this.textIndex.remove(id)
      } else {
        this.#put.run(this.#dataset, id, body)
        this.textIndex.put(change.after)
      }
    }
    return sequences
  }

  #log({id, timestamp, author, changes, purged}: StagedTransaction): number {
    for (const documentId of purged) this.#forget.run(this.#dataset, documentId)
    const sequence = Number(this.#addTransaction.run(this.#dataset, id, timestamp, author).lastInsertRowid)
    for (const [position, {change}] of changes.entries()) {
      this.#addChange.run(
        this.#dataset,
        sequence,
        position,
        change.documentId,
        change.previousRev ?? null,
        change.resultRev,
        change.transition,
        JSON.stringify(change.effects.apply),
        JSON.stringify(change.effects.revert),
        JSON.stringify(change.mutations),
      )
    }
    return sequence
  }
}
