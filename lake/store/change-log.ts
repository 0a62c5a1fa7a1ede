import {applyPatch} from 'mendoza'
import type {DatabaseSync, SQLOutputValue, StatementSync} from 'node:sqlite'
import type {LakeDocument} from '../engine/document.ts'
import type {MendozaPatch} from './mendoza/patch.ts'
import type {StoredMutation} from './staging.ts'
import type {Change, Transaction, Transition} from './transaction.ts'

/** A change as the file remembers it: without the documents, which its effects lead to. */
export interface LoggedChange {
  readonly sequence: number
  readonly transactionId: string
  readonly timestamp: string
  readonly author: string
  readonly documentId: string
  readonly previousRev: string | undefined
  readonly resultRev: string
  readonly transition: Transition
  /** JSON of the patches and mutations; see {@link effectOf}. */
  readonly apply: string
  readonly revert: string
  readonly mutations: string
}

/** Which changes are asked for; in the order of their sequence, or newest first. */
export interface ChangeRange {
  /** Sequences, both inclusive. */
  readonly from?: number | undefined
  readonly to?: number | undefined
  readonly isReverse?: boolean
  /** Only changes after which the document was there and before not, or the other way round. */
  readonly isLifecycle?: boolean
  /** How many at the most. */
  readonly limit?: number | undefined
}

const columns = `change.sequence, lake_transaction.id AS transaction_id, timestamp, author, document_id, previous_rev,
  result_rev, transition, apply, revert, mutations`
const joined = 'FROM change JOIN lake_transaction ON lake_transaction.sequence = change.sequence'

/** What happened to the documents of one dataset, in its file. */
export class ChangeLog {
  readonly #dataset: number
  readonly #ofDocument: StatementSync
  readonly #ofDocumentReverse: StatementSync
  readonly #revision: StatementSync
  readonly #ofTransaction: StatementSync
  readonly #since: StatementSync
  readonly #sequenceOf: StatementSync
  readonly #sequenceAt: StatementSync
  readonly #last: StatementSync

  constructor(database: DatabaseSync, dataset: number) {
    this.#dataset = dataset
    const ofDocument = (direction: string) =>
      database.prepare(
        `SELECT ${columns} ${joined}
         WHERE change.dataset = ? AND document_id = ? AND change.sequence BETWEEN ? AND ?
           AND (? OR transition <> 'update')
         ORDER BY change.sequence ${direction} LIMIT ?`,
      )
    this.#ofDocument = ofDocument('ASC')
    this.#ofDocumentReverse = ofDocument('DESC')
    this.#ofTransaction = database.prepare(
      `SELECT ${columns} ${joined} WHERE change.sequence = ? ORDER BY position`,
    )
    this.#since = database.prepare(
      `SELECT ${columns} ${joined} WHERE change.dataset = ? AND change.sequence > ?
       ORDER BY change.sequence DESC, position DESC LIMIT ?`,
    )
    this.#sequenceOf = database.prepare('SELECT sequence FROM lake_transaction WHERE dataset = ? AND id = ?')
    this.#sequenceAt = database.prepare(
      'SELECT max(sequence) AS sequence FROM lake_transaction WHERE dataset = ? AND timestamp <= ?',
    )
    this.#revision = database.prepare(
      'SELECT sequence FROM change WHERE dataset = ? AND document_id = ? AND result_rev = ? ORDER BY sequence DESC LIMIT 1',
    )
    this.#last = database.prepare(
      'SELECT sequence, timestamp FROM lake_transaction WHERE dataset = ? ORDER BY sequence DESC LIMIT 1',
    )
  }

  /** The newest transaction's sequence and time; 0 and '' when there is none. */
  last(): {readonly sequence: number; readonly timestamp: string} {
    const row = this.#last.get(this.#dataset)
    return row === undefined
      ? {sequence: 0, timestamp: ''}
      : {sequence: number(row['sequence']), timestamp: text(row['timestamp'])}
  }

  /** The place of a transaction, `undefined` for one that isn't known. */
  sequenceOf(transactionId: string): number | undefined {
    const row = this.#sequenceOf.get(this.#dataset, transactionId)
    return row === undefined ? undefined : number(row['sequence'])
  }

  /** The place of the last transaction up to a time (ISO 8601), 0 when there was none yet. */
  sequenceAt(time: Date): number {
    const sequence = this.#sequenceAt.get(this.#dataset, time.toISOString())?.['sequence']
    return typeof sequence === 'number' ? sequence : 0
  }

  /** The place of the change that gave a document a revision; imported documents bring revisions that no transaction is named by. */
  sequenceOfRevision(documentId: string, revision: string): number | undefined {
    const row = this.#revision.get(this.#dataset, documentId, revision)
    return row === undefined ? undefined : number(row['sequence'])
  }

  ofDocument(
    id: string,
    {from, to, isReverse = false, isLifecycle = false, limit}: ChangeRange = {},
  ): readonly LoggedChange[] {
    const statement = isReverse ? this.#ofDocumentReverse : this.#ofDocument
    return statement
      .all(this.#dataset, id, from ?? 0, to ?? Number.MAX_SAFE_INTEGER, isLifecycle ? 0 : 1, limit ?? -1)
      .map(asChange)
  }

  ofTransaction(sequence: number): readonly LoggedChange[] {
    return this.#ofTransaction.all(sequence).map(asChange)
  }

  /**
   * The transactions after a sequence, oldest first, or `undefined` when they have more than `limit` changes.
   *
   * @param current The documents as they are now, from which those before and after each change are found.
   */
  since(
    sequence: number,
    current: (id: string) => LakeDocument | undefined,
    limit: number,
  ): readonly Transaction[] | undefined {
    const rows = this.#since.all(this.#dataset, sequence, limit + 1).map(asChange)
    if (rows.length > limit) return undefined
    const documents = new Map<string, LakeDocument | undefined>()
    const transactions: (Transaction & {readonly changes: Change[]})[] = []
    // Newest first, as rows are: each change's document before is the earlier one's after.
    for (const row of rows) {
      const id = row.documentId
      const after = documents.has(id) ? documents.get(id) : current(id)
      const before = effectOf(after, row.revert)
      documents.set(id, before)
      let transaction = transactions.at(-1)
      if (transaction?.sequence !== row.sequence) {
        transaction = {
          id: row.transactionId,
          sequence: row.sequence,
          timestamp: row.timestamp,
          author: row.author,
          changes: [],
        }
        transactions.push(transaction)
      }
      transaction.changes.unshift(asFullChange(row, before, after))
    }
    return transactions.toReversed()
  }
}

/** The document after a logged patch. */
export const effectOf = (document: LakeDocument | undefined, patch: string): LakeDocument | undefined =>
  (applyPatch(document ?? null, JSON.parse(patch) as unknown[]) as LakeDocument | null) ?? undefined

const asFullChange = (
  row: LoggedChange,
  before: LakeDocument | undefined,
  after: LakeDocument | undefined,
): Change => ({
  documentId: row.documentId,
  eventId: `${row.transactionId}#${row.documentId}`,
  before,
  after,
  previousRev: row.previousRev,
  resultRev: row.resultRev,
  transition: row.transition,
  effects: {
    apply: JSON.parse(row.apply) as MendozaPatch,
    revert: JSON.parse(row.revert) as MendozaPatch,
  },
  mutations: JSON.parse(row.mutations) as readonly StoredMutation[],
})

const asChange = (row: Readonly<Record<string, SQLOutputValue>>): LoggedChange => {
  const previousRev = row['previous_rev']
  return {
    sequence: number(row['sequence']),
    transactionId: text(row['transaction_id']),
    timestamp: text(row['timestamp']),
    author: text(row['author']),
    documentId: text(row['document_id']),
    previousRev: typeof previousRev === 'string' ? previousRev : undefined,
    resultRev: text(row['result_rev']),
    transition: text(row['transition']) as Transition,
    apply: text(row['apply']),
    revert: text(row['revert']),
    mutations: text(row['mutations']),
  }
}

const text = (value: SQLOutputValue | undefined): string => (typeof value === 'string' ? value : '')
const number = (value: SQLOutputValue | undefined): number => (typeof value === 'number' ? value : 0)
