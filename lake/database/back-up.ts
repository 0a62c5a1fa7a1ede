import {existsSync} from 'node:fs'
import {open, rename, rm} from 'node:fs/promises'
import {dirname, resolve} from 'node:path'
import {backup, DatabaseSync} from 'node:sqlite'
import {asLakeFileError} from './as-lake-file-error.ts'
import {LakeFileError} from './lake-file-error.ts'
import {lakeFile} from './open-database.ts'

/**
 * Copies the lake of `folder` into a new file, at one moment in time, while a lake may be running on it. The file appears
 * whole or not at all.
 *
 * @throws LakeFileError when there is no sound lake in the folder, `file` is there already or can't be written.
 */
export const backUp = async (folder: string, file: string): Promise<void> => {
  if (existsSync(file)) {
    throw new LakeFileError(
      'LAKE_BACKUP_EXISTS',
      `${file} is there already; name another file for the backup.`,
    )
  }
  const unfinished = `${file}.unfinished`
  let source: DatabaseSync | undefined
  try {
    source = new DatabaseSync(lakeFile(folder), {readOnly: true, timeout: 5_000})
    // All pages in one step: copied in several, a lake that goes on writing would make it start over.
    await backup(source, unfinished, {rate: 0x7fffffff})
    await sync(unfinished)
    await rename(unfinished, file)
    await sync(dirname(resolve(file)))
  } catch (error) {
    throw asLakeFileError(error, source === undefined ? lakeFile(folder) : file) ?? error
  } finally {
    source?.close()
    for (const ending of ['', '-journal', '-wal', '-shm']) await rm(`${unfinished}${ending}`, {force: true})
  }
}

const sync = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
