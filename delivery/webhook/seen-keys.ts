import type {DatabaseSync} from 'node:sqlite'

/** Which webhooks were taken before, by their idempotency key. */
export interface SeenKeys {
  /** `new`: now begun by the caller; `busy`: another request is at it; `done`: dealt with before. */
  readonly begin: (key: string) => 'new' | 'busy' | 'done'
  readonly finish: (key: string) => void
  /** Forgets a key that could not be dealt with, so that it may come again. */
  readonly giveUp: (key: string) => void
}

/** In milliseconds. Longer than a sender goes on trying; a key that is younger can't come a second time by chance. */
const KEEP = 7 * 86_400_000

/** A webhook that was begun so long ago was begun by a process that is gone. In milliseconds. */
const ABANDONED = 120_000

/**
 * Keys in a table of an open database.
 *
 * @param now - Milliseconds since 1970.
 */
export const seenKeys = (database: DatabaseSync, now: () => number): SeenKeys => {
  database.exec(
    'CREATE TABLE IF NOT EXISTS webhook_keys (key TEXT PRIMARY KEY, begun_at INTEGER NOT NULL, done INTEGER NOT NULL) STRICT',
  )
  const forget = database.prepare(
    'DELETE FROM webhook_keys WHERE begun_at < ? OR (done = 0 AND begun_at < ?)',
  )
  const insert = database.prepare('INSERT OR IGNORE INTO webhook_keys VALUES (?, ?, 0)')
  const read = database.prepare('SELECT done FROM webhook_keys WHERE key = ?')
  const mark = database.prepare('UPDATE webhook_keys SET done = 1 WHERE key = ?')
  const remove = database.prepare('DELETE FROM webhook_keys WHERE key = ? AND done = 0')
  return {
    begin: (key) => {
      const at = now()
      forget.run(at - KEEP, at - ABANDONED)
      if (insert.run(key, at).changes === 1) return 'new'
      return read.get(key)?.['done'] === 1 ? 'done' : 'busy'
    },
    finish: (key) => {
      mark.run(key)
    },
    giveUp: (key) => {
      remove.run(key)
    },
  }
}
