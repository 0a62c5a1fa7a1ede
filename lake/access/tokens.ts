import type {DatabaseSync} from 'node:sqlite'
import {AccessError} from './access-error.ts'
import type {Identity} from './identity.ts'
import {isRole, type Role} from './roles.ts'
import {hashSecret, newSecret} from './secrets.ts'

/** A token for a command or a service, without its secret. */
export interface Token {
  readonly id: string
  readonly label: string
  readonly role: Role
  readonly createdAt: string
  readonly lastUsedAt: string | null
}

/** The tokens of a lake, in its file; only hashes of the secrets are kept. */
export class Tokens {
  readonly #database: DatabaseSync
  readonly #now: () => Date

  constructor(database: DatabaseSync, now: () => Date) {
    this.#database = database
    this.#now = now
  }

  /** Every token, oldest first. */
  list(): readonly Token[] {
    return this.#database
      .prepare('SELECT id, label, role, created_at, last_used_at FROM token ORDER BY created_at, id')
      .all()
      .flatMap(({id, label, role, created_at: createdAt, last_used_at: lastUsedAt}) =>
        typeof id === 'string' && typeof label === 'string' && typeof createdAt === 'string' && isRole(role)
          ? [{id, label, role, createdAt, lastUsedAt: typeof lastUsedAt === 'string' ? lastUsedAt : null}]
          : [],
      )
  }

  isEmpty(): boolean {
    return this.#database.prepare('SELECT 1 FROM token LIMIT 1').get() === undefined
  }

  /**
   * Makes a token. The secret is in the answer and nowhere else.
   *
   * @throws AccessError for an unknown role.
   */
  add({label, role}: {readonly label: string; readonly role: string}): {
    readonly id: string
    readonly secret: string
  } {
    if (!isRole(role)) {
      throw new AccessError(
        'ACCESS_BAD_ROLE',
        `"${role}" is no role; choose administrator, editor, checker or viewer.`,
      )
    }
    const secret = newSecret('lake_')
    const hash = hashSecret(secret)
    const id = `t-${hash.slice(0, 12)}`
    this.#database
      .prepare('INSERT INTO token (id, label, role, hash, created_at) VALUES (?, ?, ?, ?, ?)')
      .run(id, label, role, hash, this.#now().toISOString())
    return {id, secret}
  }

  /** @throws AccessError when there is no such token. */
  remove(id: string): void {
    if (this.#database.prepare('DELETE FROM token WHERE id = ?').run(id).changes === 0) {
      throw new AccessError(
        'ACCESS_NO_SUCH_TOKEN',
        `No token has the id "${id}"; "lake tokens list" shows them.`,
      )
    }
  }

  /** Who a secret stands for; notes the day of its use. */
  identify(secret: string): Identity | undefined {
    const hash = hashSecret(secret)
    const row = this.#database
      .prepare('SELECT id, label, role, last_used_at FROM token WHERE hash = ?')
      .get(hash)
    if (row === undefined) return undefined
    const {id, label, role, last_used_at: lastUsedAt} = row
    if (typeof id !== 'string' || typeof label !== 'string' || !isRole(role)) return undefined
    const today = this.#now().toISOString().slice(0, 10)
    // One write a day and token: a date is enough to find tokens that nobody uses, and reading stays reading.
    if (lastUsedAt !== today)
      this.#database.prepare('UPDATE token SET last_used_at = ? WHERE id = ?').run(today, id)
    return {id, name: label, email: null, role, provider: 'token'}
  }
}
