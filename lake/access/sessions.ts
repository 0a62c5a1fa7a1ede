import type {DatabaseSync} from 'node:sqlite'
import type {Identity} from './identity.ts'
import type {People} from './people.ts'
import {hashSecret, newSecret} from './secrets.ts'

const days = 24 * 60 * 60 * 1000
const sessionLife = 30 * days
/** How long the browser has to trade the `sid` in the address for a token, in milliseconds. */
const handOverLife = 60 * 1000

/** Signed-in browsers. A sign-in gives a short-lived, single-use `sid`, which the Studio trades for a session's token. */
export class Sessions {
  readonly #database: DatabaseSync
  readonly #people: People
  readonly #now: () => Date
  readonly #handOvers = new Map<string, {readonly personId: string; readonly expires: number}>()

  constructor(database: DatabaseSync, people: People, now: () => Date) {
    this.#database = database
    this.#people = people
    this.#now = now
  }

  /** A `sid` for somebody who has just proved who they are. */
  handOver(personId: string): string {
    const now = this.#now().getTime()
    for (const [sid, {expires}] of this.#handOvers) if (expires < now) this.#handOvers.delete(sid)
    const sid = newSecret('sid_')
    this.#handOvers.set(hashSecret(sid), {personId, expires: now + handOverLife})
    return sid
  }

  /** Trades a `sid` for a session's token, once. */
  start(sid: string): string | undefined {
    const hash = hashSecret(sid)
    const handOver = this.#handOvers.get(hash)
    this.#handOvers.delete(hash)
    const now = this.#now()
    if (handOver === undefined || handOver.expires < now.getTime()) return undefined
    if (this.#people.get(handOver.personId) === undefined) return undefined
    const secret = newSecret('session_')
    this.#database.prepare('DELETE FROM session WHERE expires_at < ?').run(now.toISOString())
    this.#database
      .prepare('INSERT INTO session (hash, person_id, expires_at) VALUES (?, ?, ?)')
      .run(hashSecret(secret), handOver.personId, new Date(now.getTime() + sessionLife).toISOString())
    return secret
  }

  /** Who a session's token belongs to, while it lasts and the person is there. */
  identify(secret: string): Identity | undefined {
    const row = this.#database
      .prepare('SELECT person_id FROM session WHERE hash = ? AND expires_at >= ?')
      .get(hashSecret(secret), this.#now().toISOString())
    const personId = row?.['person_id']
    const person = typeof personId === 'string' ? this.#people.get(personId) : undefined
    return (
      person && {
        id: person.id,
        name: person.name,
        email: person.email,
        role: person.role,
        provider: 'session',
      }
    )
  }

  /** Ends a session; an unknown token ends nothing. */
  end(secret: string): void {
    this.#database.prepare('DELETE FROM session WHERE hash = ?').run(hashSecret(secret))
  }
}
