import type {DatabaseSync, SQLOutputValue, StatementSync} from 'node:sqlite'
import {AccessError} from './access-error.ts'
import {isRole, type Role} from './roles.ts'
import {hashPassword, verifyPassword} from './secrets.ts'

/** Somebody who may sign in. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly role: Role
  readonly hasPassword: boolean
}

interface NewPerson {
  readonly name: string
  readonly email?: string | undefined
  readonly role: string
  readonly password?: string | undefined
}

// A passphrase shorter than this is guessed offline in minutes, whatever the hash. NIST SP 800-63B-4 asks for 15 where a
// password is the only factor.
const shortestPassword = 15

/** The people of a lake, in its file. */
export class People {
  readonly #database: DatabaseSync
  readonly #first: StatementSync
  readonly #now: () => Date

  constructor(database: DatabaseSync, now: () => Date) {
    this.#database = database
    // Asked with every request.
    this.#first = database.prepare('SELECT 1 FROM person LIMIT 1')
    this.#now = now
  }

  /** Everybody, by name. */
  list(): readonly Person[] {
    return this.#database
      .prepare('SELECT id, name, email, role, password FROM person ORDER BY name, id')
      .all()
      .map(asPerson)
  }

  get(id: string): Person | undefined {
    const row = this.#database
      .prepare('SELECT id, name, email, role, password FROM person WHERE id = ?')
      .get(id)
    return row && asPerson(row)
  }

  isEmpty(): boolean {
    return this.#first.get() === undefined
  }

  /**
   * Adds somebody. The id is made from the name and stays, so that transactions can name their author for ever.
   *
   * @throws AccessError for a blank or taken name, an unknown role or a short password.
   */
  async add({name, email, role, password}: NewPerson): Promise<Person> {
    const shown = name.trim()
    const id = idFromName(shown)
    if (id === '' || shown.length > 100) {
      throw new AccessError(
        'ACCESS_BAD_NAME',
        'A person needs a name of 1 to 100 characters with a letter in it.',
      )
    }
    if (!isRole(role)) {
      throw new AccessError(
        'ACCESS_BAD_ROLE',
        `"${role}" is no role; choose administrator, editor, checker or viewer.`,
      )
    }
    if (password !== undefined && password.length < shortestPassword) {
      throw new AccessError(
        'ACCESS_BAD_PASSWORD',
        `A password needs at least ${shortestPassword} characters; a few words in a row will do.`,
      )
    }
    if (this.get(id) !== undefined) {
      throw new AccessError(
        'ACCESS_PERSON_EXISTS',
        `There is already somebody with the id "${id}"; choose another name.`,
      )
    }
    const kept = password === undefined ? null : await hashPassword(password)
    this.#database
      .prepare('INSERT INTO person (id, name, email, role, password, created_at) VALUES (?, ?, ?, ?, ?, ?)')
      .run(id, shown, email ?? null, role, kept, this.#now().toISOString())
    return {id, name: shown, email: email ?? null, role, hasPassword: kept !== null}
  }

  /**
   * Removes somebody, who is signed out at once. Transactions keep naming them.
   *
   * @throws AccessError when there is nobody of that id, or when people would be left without an administrator.
   */
  remove(id: string): void {
    const person = this.get(id)
    if (person === undefined) {
      throw new AccessError(
        'ACCESS_NO_SUCH_PERSON',
        `Nobody has the id "${id}"; "lake users list" shows who is there.`,
      )
    }
    const others = this.list().filter((other) => other.id !== id)
    if (others.length > 0 && !others.some(({role}) => role === 'administrator')) {
      throw new AccessError(
        'ACCESS_LAST_ADMINISTRATOR',
        `${person.name} is the only administrator; add another administrator first.`,
      )
    }
    this.#database.prepare('DELETE FROM person WHERE id = ?').run(id)
  }

  /** Whether a password is that person's. Somebody without a password has none that is right. */
  async checkPassword(id: string, password: string): Promise<boolean> {
    const kept = this.#database.prepare('SELECT password FROM person WHERE id = ?').get(id)?.['password']
    return typeof kept === 'string' && verifyPassword(password, kept)
  }
}

const asPerson = (row: Record<string, SQLOutputValue>): Person => {
  const {id, name, email, role, password} = row
  if (typeof id !== 'string' || typeof name !== 'string' || !isRole(role)) {
    throw new TypeError('The lake’s table of people holds a row that no version of this program wrote.')
  }
  return {
    id,
    name,
    email: typeof email === 'string' ? email : null,
    role,
    hasPassword: typeof password === 'string',
  }
}

/** `Li Wei` becomes `p-li-wei`; letters of any script stay. */
const idFromName = (name: string): string => {
  const words = name
    .toLowerCase()
    .normalize('NFKC')
    .match(/[\p{L}\p{N}]+/gu)
  return words === null ? '' : `p-${words.join('-')}`
}
