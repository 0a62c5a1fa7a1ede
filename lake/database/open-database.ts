import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {asLakeFileError, damaged} from './as-lake-file-error.ts'
import {lockFolder} from './folder-lock.ts'
import {migrate} from './migrate.ts'

/** The lake's open file. Nobody else has it open for writing. */
export interface LakeDatabase {
  readonly connection: DatabaseSync
  /** Path of the file. */
  readonly path: string
  /** Closes the file and frees the folder. */
  readonly close: () => void
}

/** The path of the lake's file in its folder. */
export const lakeFile = (folder: string): string => join(folder, 'lake.sqlite')

/**
 * Opens the lake's file in `folder`, which is made when it is missing, and keeps everybody else out until `close` or the end
 * of the process.
 *
 * @throws LakeFileError when the folder is taken or not writable, or the file is damaged or from a newer lake.
 */
export const openDatabase = (folder: string): LakeDatabase => {
  const path = lakeFile(folder)
  let lock: Disposable | undefined
  let connection: DatabaseSync | undefined
  try {
    mkdirSync(folder, {recursive: true})
    lock = lockFolder(folder)
    connection = new DatabaseSync(path, {timeout: 5_000})
    // WAL with FULL syncs the log at each commit: what was answered survives a power cut.
    connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
    check(connection, path)
    migrate(connection, path)
  } catch (error) {
    connection?.close()
    lock?.[Symbol.dispose]()
    throw asLakeFileError(error, lock === undefined ? folder : path) ?? error
  }
  const [opened, held] = [connection, lock]
  return {
    connection,
    path,
    close: () => {
      if (opened.isOpen) opened.close()
      held[Symbol.dispose]()
    },
  }
}

const check = (connection: DatabaseSync, path: string): void => {
  const answer = connection.prepare('PRAGMA quick_check(1)').get()?.['quick_check']
  if (answer !== 'ok') throw damaged(path, String(answer))
}
