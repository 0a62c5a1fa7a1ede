import {DatabaseSync} from 'node:sqlite'
import {asLakeFileError} from './as-lake-file-error.ts'
import {LakeFileError} from './lake-file-error.ts'
import {lakeFile, openDatabase, type LakeDatabase} from './open-database.ts'

/**
 * Opens the lake's file for a short piece of work, such as adding somebody: alone where nobody has it open, else beside the
 * running lake, which sees the change with its next request.
 *
 * @throws LakeFileError
 */
export const openBeside = (folder: string): Pick<LakeDatabase, 'connection' | 'close'> => {
  try {
    return openDatabase(folder)
  } catch (error) {
    if (!(error instanceof LakeFileError) || error.code !== 'LAKE_LOCKED') throw error
  }
  const path = lakeFile(folder)
  try {
    const connection = new DatabaseSync(path, {timeout: 5_000})
    connection.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
    return {connection, close: () => connection.close()}
  } catch (error) {
    throw asLakeFileError(error, path) ?? error
  }
}
