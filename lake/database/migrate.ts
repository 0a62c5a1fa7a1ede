import type {DatabaseSync} from 'node:sqlite'
import {LakeFileError} from './lake-file-error.ts'
import {migrations} from './migrations.ts'

/**
 * Brings the file's schema up to date, all steps or none. Its `user_version` is the number of steps it has had.
 *
 * @throws LakeFileError when a newer lake has written the file.
 */
export const migrate = (
  database: DatabaseSync,
  path: string,
  steps: readonly string[] = migrations,
): void => {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
  if (version > steps.length) {
    throw new LakeFileError(
      'LAKE_NEWER_SCHEMA',
      `${path} was written by a newer lake (schema ${version}, this one knows ${steps.length}); update this program.`,
    )
  }
  if (version === steps.length) return
  database.exec('BEGIN IMMEDIATE')
  try {
    for (const step of steps.slice(version)) database.exec(step)
    database.exec(`PRAGMA user_version = ${steps.length}`)
    database.exec('COMMIT')
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}
