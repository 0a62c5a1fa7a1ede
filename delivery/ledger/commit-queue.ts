import type {DatabaseSync} from 'node:sqlite'

interface Waiting {
  readonly write: () => void
  readonly resolve: () => void
  readonly reject: (reason: unknown) => void
}

/**
 * Commits what several callers write in one turn of the event loop together: a commit waits for the disk, a write doesn't.
 * A write that throws is left out; the others are committed.
 */
export const commitQueue = (database: DatabaseSync) => {
  let waiting: Waiting[] = []
  const flush = (): void => {
    const batch = waiting
    waiting = []
    if (batch.length === 0) return
    const written: Waiting[] = []
    try {
      database.exec('BEGIN IMMEDIATE')
      for (const one of batch) {
        try {
          one.write()
          written.push(one)
        } catch (error) {
          one.reject(error)
        }
      }
      database.exec('COMMIT')
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      for (const {reject} of batch) reject(error)
      return
    }
    for (const {resolve} of written) resolve()
  }
  return {
    /** Done when the write is on disk. */
    add: (write: () => void): Promise<void> => {
      const {promise, resolve, reject} = Promise.withResolvers<undefined>()
      if (waiting.length === 0) setImmediate(flush)
      waiting.push({write, resolve: () => resolve(undefined), reject})
      return promise
    },
    /** Commits what is waiting at once. */
    flush,
  }
}
