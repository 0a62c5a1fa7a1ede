import type {DatabaseSync} from 'node:sqlite'
import {asLakeFileError} from '../database/as-lake-file-error.ts'
import {DocumentIndex} from '../engine/document-index.ts'
import {QueryEngine} from '../engine/engine.ts'
import {parseActions} from './actions/action.ts'
import {stageAction} from './actions/stage-action.ts'
import {withArrayKeys} from './array-keys.ts'
import {ChangeLog} from './change-log.ts'
import {changesOf, type StagedChange} from './changes-of.ts'
import {CommitQueue} from './commit-queue.ts'
import {DocumentWriter} from './document-writer.ts'
import {findIds} from './find-ids.ts'
import {newTransactionId} from './ids.ts'
import {parseMutations, type Mutation} from './mutation.ts'
import {Overlay, readerOf} from './overlay.ts'
import {transactionExists} from './problems.ts'
import {checkReferences} from './references.ts'
import {stageImport} from './stage-import.ts'
import {stageMutation} from './stage-mutation.ts'
import {Staging, type MutationResult} from './staging.ts'
import type {Change, Transaction} from './transaction.ts'
import {TransactionError} from './transaction-error.ts'

/** How a transaction is to be made. */
export interface TransactionOptions {
  /** Id of the identity that makes it. */
  readonly author: string
  /** The client's own id for it, which becomes the documents' revision. A fresh one unless given. */
  readonly transactionId?: string | undefined
  /** Find out what would happen, and keep nothing of it. */
  readonly dryRun?: boolean | undefined
  /** Now, unless given. Taken as the time of the newest transaction when it is before that. */
  readonly timestamp?: Date | undefined
  /** Called with what would change before anything is kept; what it throws refuses the transaction. */
  readonly review?: ((changes: readonly Change[]) => void) | undefined
}

export interface MutateOptions extends TransactionOptions {
  /** Give objects in arrays a `_key` where they have none. */
  readonly autoGenerateArrayKeys?: boolean | undefined
}

export interface ImportOptions extends TransactionOptions {
  /** Whether a reference to a document that is neither stored nor imported refuses the import; it does unless told not to. */
  readonly checksReferences?: boolean | undefined
}

/** What a transaction did, or in a dry run would do. */
export interface TransactionAnswer {
  readonly transactionId: string
  /** What each mutation did, in their order. */
  readonly results: readonly MutationResult[]
  readonly changes: readonly Change[]
  /** The kept transaction; `undefined` for a dry run, and when there was nothing to change. */
  readonly transaction: Transaction | undefined
}

/** Called with each transaction, in order, when it is on disk and in the index. */
export type TransactionListener = (transaction: Transaction) => void

interface Job {
  readonly options: TransactionOptions
  readonly stage: (staging: Staging) => Promise<void> | void
  readonly hasQueries: boolean
  readonly isImport: boolean
  readonly checksReferences: boolean
}

interface Staged {
  readonly id: string
  readonly timestamp: string
  readonly author: string
  readonly results: readonly MutationResult[]
  readonly changes: readonly StagedChange[]
  readonly purged: ReadonlySet<string>
  readonly isKept: boolean
}

/** How many changes {@link DatasetStore.since} looks back over at the most, unless told. */
const farthest = 10_000

/**
 * One dataset: its documents in memory, for reading; its file, for keeping. Transactions are made one after the other; those
 * that wait together are committed together, and each is answered after that commit.
 */
export class DatasetStore {
  readonly name: string
  /** Every document. Read it; only the store changes it. */
  readonly index: DocumentIndex
  readonly engine: QueryEngine
  readonly log: ChangeLog
  readonly #database: DatabaseSync
  readonly #writer: DocumentWriter
  readonly #queue: CommitQueue<Job, Staged, TransactionAnswer>
  readonly #listeners = new Set<TransactionListener>()
  #staged: {readonly documents: Overlay; readonly ids: Set<string>}
  #sequence: number
  #timestamp: string

  /** @param dataset Its row in the file; {@link Datasets} knows it. */
  constructor(database: DatabaseSync, dataset: number, name: string) {
    this.name = name
    this.#database = database
    this.#writer = new DocumentWriter(database, dataset, name)
    this.index = new DocumentIndex(this.#writer.documents())
    this.engine = new QueryEngine(this.index, {textIndex: this.#writer.textIndex})
    this.log = new ChangeLog(database, dataset)
    const last = this.log.last()
    this.#sequence = last.sequence
    this.#timestamp = last.timestamp
    this.#staged = this.#nothingStaged()
    this.#queue = new CommitQueue({
      needsCommitted: ({hasQueries}) => hasQueries,
      stage: (job) => this.#stage(job),
      commit: (staged) => this.#commit(staged),
    })
  }

  /** The newest transaction's sequence, 0 when there is none. */
  get sequence(): number {
    return this.#sequence
  }

  /**
   * Makes a transaction of mutations, as they came over the wire: all of them or none.
   *
   * @throws TransactionError when it is refused; LakeFileError when it can't be kept. Nothing has changed then.
   */
  async transact(
    mutations: unknown,
    {autoGenerateArrayKeys, ...options}: MutateOptions,
  ): Promise<TransactionAnswer> {
    const parsed = parseMutations(copied(mutations))
    const keyed = autoGenerateArrayKeys === true ? parsed.map(withArrayKeys) : parsed
    return this.#queue.add({
      options,
      hasQueries: keyed.some(isQuery),
      isImport: false,
      checksReferences: true,
      stage: async (staging) => {
        for (const [index, mutation] of keyed.entries()) {
          await placed('mutationError', index, () => stageMutation(staging, mutation, this.#find(staging)))
        }
      },
    })
  }

  /**
   * Makes a transaction of actions, as they came over the wire: all of them or none.
   *
   * @throws TransactionError when it is refused; LakeFileError when it can't be kept. Nothing has changed then.
   */
  async act(actions: unknown, options: TransactionOptions): Promise<TransactionAnswer> {
    const parsed = parseActions(copied(actions))
    return this.#queue.add({
      options,
      hasQueries: false,
      isImport: false,
      checksReferences: true,
      stage: async (staging) => {
        for (const [index, action] of parsed.entries()) {
          await placed('actionError', index, () => stageAction(staging, action))
        }
      },
    })
  }

  /**
   * Takes documents in as they are, revisions and times with them, in one transaction. A document that is stored just so
   * already is left alone; another of its id is replaced.
   *
   * @throws TransactionError, LakeFileError
   */
  async importDocuments(
    documents: unknown,
    {checksReferences = true, ...options}: ImportOptions,
  ): Promise<TransactionAnswer> {
    const imported = copied(documents)
    return this.#queue.add({
      options,
      hasQueries: false,
      isImport: true,
      checksReferences,
      stage: (staging) => stageImport(staging, imported),
    })
  }

  /** Hears of every later transaction. Returns how to stop. */
  subscribe(listener: TransactionListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * The transactions after a sequence, oldest first, with the documents before and after each; `undefined` for a sequence that
   * isn't reached yet or is more than `limit` changes ago.
   */
  since(sequence: number, limit = farthest): readonly Transaction[] | undefined {
    if (sequence > this.#sequence) return undefined
    return this.log.since(sequence, (id) => this.index.get(id), limit)
  }

  /** Resolves when every transaction asked for so far is answered. */
  async idle(): Promise<void> {
    await this.#queue.idle()
  }

  /** Takes the dataset out of the file. The store is of no use after that. */
  erase(): void {
    this.#keep(() => this.#writer.erase())
  }

  #find(staging: Staging) {
    return (query: string, params: Readonly<Record<string, unknown>>) =>
      findIds(query, params, {engine: this.engine, index: this.index, overlay: staging.after})
  }

  #nothingStaged() {
    return {documents: new Overlay(readerOf(this.index)), ids: new Set<string>()}
  }

  async #stage({options, stage, isImport, checksReferences}: Job): Promise<Staged> {
    const id = newTransactionId(options.transactionId)
    if (this.#staged.ids.has(id) || this.log.sequenceOf(id) !== undefined) throw transactionExists(id)
    const timestamp = latest(this.#timestamp, (options.timestamp ?? new Date()).toISOString())
    const staging = new Staging(this.#staged.documents, id, timestamp, {keepsSystemFields: isImport})
    await stage(staging)
    if (checksReferences) checkReferences(staging.before, staging.after)
    const changes = changesOf(staging)
    options.review?.(changes.map(({change}) => change))
    const isKept = options.dryRun !== true && changes.length > 0
    if (isKept) {
      staging.after.applyTo(this.#staged.documents)
      this.#staged.ids.add(id)
      this.#timestamp = timestamp
    }
    const {results, purged} = staging
    return {id, timestamp, author: options.author, results, changes, purged, isKept}
  }

  /** Disk first: until SQLite has synced, nothing else of the lake knows of the transactions. */
  #commit(staged: readonly Staged[]): readonly TransactionAnswer[] {
    this.#staged = this.#nothingStaged()
    const kept = staged.filter(({isKept}) => isKept)
    const sequences = (kept.length === 0 ? [] : this.#keep(() => this.#writer.write(kept))).values()
    return staged.map(({id, timestamp, author, results, changes: stagedChanges, isKept}) => {
      const changes = stagedChanges.map(({change}) => change)
      const sequence = isKept ? sequences.next().value : undefined
      if (sequence === undefined) return {transactionId: id, results, changes, transaction: undefined}
      const transaction = {id, sequence, timestamp, author, changes}
      for (const {documentId, after} of changes) {
        if (after === undefined) this.index.remove(documentId)
        else this.index.put(after)
      }
      this.#sequence = sequence
      this.#tell(transaction)
      return {transactionId: id, results, changes, transaction}
    })
  }

  /** Runs `write` as one transaction of SQLite's. */
  #keep<T>(write: () => T): T {
    try {
      this.#database.exec('BEGIN IMMEDIATE')
      const result = write()
      this.#database.exec('COMMIT')
      return result
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw asLakeFileError(error, this.#database.location() ?? 'The lake') ?? error
    }
  }

  #tell(transaction: Transaction): void {
    for (const listener of this.#listeners) {
      try {
        listener(transaction)
      } catch (error) {
        // The transaction is kept, whatever a listener makes of it; the others and its author must still hear.
        process.emitWarning(error instanceof Error ? error : new Error(String(error)))
      }
    }
  }
}

/** The JSON value, sharing nothing with the caller's: what is stored must never change. */
const copied = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))

const isQuery = (mutation: Mutation): boolean => 'selection' in mutation && 'query' in mutation.selection

const latest = (a: string, b: string): string => (a > b ? a : b)

/** Says of a refusal which mutation or action it is about. */
const placed = async (
  kind: 'mutationError' | 'actionError',
  index: number,
  stage: () => Promise<void> | void,
): Promise<void> => {
  try {
    await stage()
  } catch (error) {
    throw error instanceof TransactionError ? new TransactionError(error.problem, {index, kind}) : error
  }
}
