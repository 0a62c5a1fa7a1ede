import {chmodSync, mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {LedgerError} from './ledger-error.ts'
import {migrations} from './tables.ts'

/** A ledger's open file, and the lock that keeps other deliveries out. */
export interface LedgerFile {
  readonly database: DatabaseSync
  readonly close: () => void
}

/**
 * Opens the ledger in a folder, which is made when it is missing, for this process alone.
 *
 * @throws LedgerError
 */
export const openLedgerFile = (folder: string): LedgerFile => {
  const path = join(folder, 'ledger.sqlite')
  let lock: DatabaseSync | undefined
  let database: DatabaseSync | undefined
  try {
    // It holds readers' addresses.
    mkdirSync(folder, {recursive: true, mode: 0o700})
    lock = lockFolder(folder)
    database = new DatabaseSync(path)
    chmodSync(path, 0o600)
    // With FULL, an intent that was written before a message went out is there after a power cut, too.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    migrate(database, path)
  } catch (error) {
    database?.close()
    lock?.close()
    if (error instanceof LedgerError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new LedgerError(
      'LEDGER_FILE',
      `The ledger ${path} can’t be opened: ${reason}. Without it nobody can say what was sent; mend it, or name another folder with --ledger.`,
      error,
    )
  }
  const [opened, held] = [database, lock]
  locks.add(held)
  return {
    database,
    close: () => {
      opened.close()
      if (locks.delete(held)) held.close()
    },
  }
}

// A connection that nobody refers to is closed by the garbage collector, and the lock with it.
const locks = new Set<DatabaseSync>()

/** The system frees the lock when the process ends, however it ends. */
const lockFolder = (folder: string): DatabaseSync => {
  const lock = new DatabaseSync(join(folder, 'ledger.lock'), {timeout: 0})
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    if (!isBusy(error)) throw error
    throw new LedgerError(
      'LEDGER_BUSY',
      `Another delivery is at work with the ledger in ${folder}. Wait for it, and run this again.`,
      error,
    )
  }
}

/** SQLITE_BUSY. https://www.sqlite.org/rescode.html#busy */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === 5

const migrate = (database: DatabaseSync, path: string): void => {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
  if (version > migrations.length) {
    throw new LedgerError('LEDGER_NEWER', `${path} was written by a newer version; update this program.`)
  }
  database.exec('BEGIN IMMEDIATE')
  for (const step of migrations.slice(version)) database.exec(step)
  database.exec(`PRAGMA user_version = ${migrations.length}; COMMIT`)
}
