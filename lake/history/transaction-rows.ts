import type {ChangeLog, LoggedChange} from '../store/change-log.ts'
import type {MendozaPatch} from '../store/mendoza/patch.ts'
import {invalid} from '../store/problems.ts'
import type {StoredMutation} from '../store/staging.ts'

/** Which transactions are asked for. Ends are inclusive, and open where they are left out or ''. */
export interface TransactionQuery {
  readonly documentIds: readonly string[]
  readonly fromTransaction?: string | undefined
  readonly toTransaction?: string | undefined
  readonly fromTime?: Date | undefined
  readonly toTime?: Date | undefined
  /** How many at the most; 100 unless told. */
  readonly limit?: number | undefined
  /** Newest first. */
  readonly isReverse?: boolean | undefined
  /** Leave the mutations out. */
  readonly excludesContent?: boolean | undefined
  /** Tell effects on the documents asked for alone, and not on others that the same transactions changed. */
  readonly onlyIdentified?: boolean | undefined
}

/** A line of the transaction log, as the history API writes it. */
export interface TransactionRow {
  readonly id: string
  readonly timestamp: string
  readonly author: string
  readonly documentIDs: readonly string[]
  readonly effects: Readonly<Record<string, {readonly apply: MendozaPatch; readonly revert: MendozaPatch}>>
  readonly mutations?: readonly StoredMutation[]
}

const usualLimit = 100

/**
 * The transactions that changed some documents.
 *
 * @throws TransactionError when an end is a transaction that isn't known.
 */
export const transactionRows = (log: ChangeLog, query: TransactionQuery): readonly TransactionRow[] => {
  const {
    documentIds,
    limit = usualLimit,
    isReverse = false,
    excludesContent = false,
    onlyIdentified = false,
  } = query
  const from = Math.max(
    sequenceOf(log, query.fromTransaction, documentIds) ?? 0,
    afterTime(log, query.fromTime),
  )
  const to = Math.min(
    sequenceOf(log, query.toTransaction, documentIds) ?? Infinity,
    query.toTime === undefined ? Infinity : log.sequenceAt(query.toTime),
  )
  const range = {from, to: Math.min(to, Number.MAX_SAFE_INTEGER), isReverse, limit}
  const sequences = new Set(
    documentIds.flatMap((id) => log.ofDocument(id, range).map(({sequence}) => sequence)),
  )
  return [...sequences]
    .toSorted((a, b) => (isReverse ? b - a : a - b))
    .slice(0, limit)
    .flatMap((sequence) => {
      const changes = log.ofTransaction(sequence)
      const told = onlyIdentified
        ? changes.filter(({documentId}) => documentIds.includes(documentId))
        : changes
      return asRow(changes, told, excludesContent)
    })
}

const asRow = (
  changes: readonly LoggedChange[],
  told: readonly LoggedChange[],
  excludesContent: boolean,
): readonly TransactionRow[] => {
  const [first] = changes
  if (first === undefined) return []
  const row = {
    id: first.transactionId,
    timestamp: first.timestamp,
    author: first.author,
    documentIDs: changes.map(({documentId}) => documentId),
    effects: Object.fromEntries(
      told.map(({documentId, apply, revert}) => [
        documentId,
        {apply: asPatch(apply), revert: asPatch(revert)},
      ]),
    ),
  }
  if (excludesContent) return [row]
  return [{...row, mutations: told.flatMap(({mutations}) => JSON.parse(mutations) as StoredMutation[])}]
}

const asPatch = (json: string): MendozaPatch => JSON.parse(json) as MendozaPatch

const sequenceOf = (
  log: ChangeLog,
  id: string | undefined,
  documentIds: readonly string[],
): number | undefined => {
  if (id === undefined || id === '') return undefined
  const sequence =
    log.sequenceOf(id) ??
    documentIds
      .map((documentId) => log.sequenceOfRevision(documentId, id))
      .find((found) => found !== undefined)
  if (sequence === undefined) throw invalid(`There is no transaction "${id}"`)
  return sequence
}

/** The first sequence that is not before a time. */
const afterTime = (log: ChangeLog, time: Date | undefined): number =>
  time === undefined ? 0 : log.sequenceAt(new Date(time.getTime() - 1)) + 1
