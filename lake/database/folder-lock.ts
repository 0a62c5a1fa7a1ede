import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

/**
 * Takes the folder for this process; the lock ends with {@link Disposable} or with the process, however that ends.
 *
 * @throws SQLite's error, BUSY when somebody else holds it.
 */
export const lockFolder = (folder: string): Disposable => {
  // Not the lake's own file: backups read that one while the lake runs. The system frees a dead process's file locks, which a
  // file with a process id in it can't promise.
  const lock = new DatabaseSync(join(folder, 'lake.lock'), {timeout: 0})
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw error
  }
  held.add(lock)
  return {
    [Symbol.dispose]: () => {
      if (held.delete(lock)) lock.close()
    },
  }
}

// A connection that nobody refers to is closed by the garbage collector, and the lock with it.
const held = new Set<DatabaseSync>()
