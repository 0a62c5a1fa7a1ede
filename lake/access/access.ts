import type {DatabaseSync} from 'node:sqlite'
import {AccessError} from './access-error.ts'
import {GuessLimit} from './guess-limit.ts'
import {importer, localAdministrator, type Identity} from './identity.ts'
import {isKnownHost, isKnownOrigin, isLoopback} from './network.ts'
import {People} from './people.ts'
import {Sessions} from './sessions.ts'
import {Tokens} from './tokens.ts'

/** How the lake is reached, and what it is told of its surroundings. */
export interface AccessOptions {
  readonly database: DatabaseSync
  /** The address the server is bound to. */
  readonly bind: string
  readonly hosts?: readonly string[]
  readonly origins?: readonly string[]
  readonly studioPorts?: readonly number[]
  readonly now?: () => Date
}

/** What is wrong with the way a request came, whoever makes it. */
export interface Refusal {
  readonly status: 403
  readonly message: string
}

/** Decides who a request comes from and whether it may come at all. */
export class Access {
  readonly people: People
  readonly tokens: Tokens
  readonly sessions: Sessions
  readonly guesses: GuessLimit
  readonly #bind: string
  readonly #network: {
    readonly hosts: readonly string[]
    readonly origins: readonly string[]
    readonly studioPorts: readonly number[]
  }

  constructor({
    database,
    bind,
    hosts = [],
    origins = [],
    studioPorts = [],
    now = () => new Date(),
  }: AccessOptions) {
    this.people = new People(database, now)
    this.tokens = new Tokens(database, now)
    this.sessions = new Sessions(database, this.people, now)
    this.guesses = new GuessLimit(() => now().getTime())
    this.#bind = bind
    this.#network = {hosts, origins, studioPorts}
  }

  /** Whether everybody who can connect is the built-in administrator: on loopback, with nobody added. */
  isOpen(): boolean {
    return isLoopback(this.#bind) && this.people.isEmpty()
  }

  /**
   * Refuses to serve a network without passwords.
   *
   * @throws AccessError when bound to more than loopback while nobody could prove who they are, or somebody needn't.
   */
  assertSafeToServe(): void {
    if (isLoopback(this.#bind)) return
    const people = this.people.list()
    const open = people.filter(({hasPassword}) => !hasPassword)
    if (people.length === 0 && this.tokens.isEmpty()) {
      throw new AccessError(
        'ACCESS_OPEN_TO_NETWORK',
        `Bound to ${this.#bind}, the lake would be open to the network. Add somebody first (lake users add NAME --role administrator --password), or a token.`,
      )
    }
    if (open.length > 0) {
      const names = open.map(({name}) => name).join(', ')
      throw new AccessError(
        'ACCESS_OPEN_TO_NETWORK',
        `Bound to ${this.#bind}, everybody needs a password; without one: ${names}. Remove and add them again with --password.`,
      )
    }
  }

  /** Why a request may not come from where it comes, or `undefined` when it may. */
  refusal(request: Request): Refusal | undefined {
    const host = request.headers.get('host') ?? new URL(request.url).host
    if (!isKnownHost(host, this.#network)) {
      return {
        status: 403,
        message: `The lake does not answer as "${host}"; start it with --allow-host to add a name.`,
      }
    }
    const origin = request.headers.get('origin')
    if (origin !== null && !this.isKnownOrigin(origin, host)) {
      return {
        status: 403,
        message: `Pages of ${origin} may not call the lake; start it with --allow-origin to let them.`,
      }
    }
    // A browser leaves Origin out of simple cross-site requests, but says where they come from.
    const site = request.headers.get('sec-fetch-site')
    if (origin === null && site === 'cross-site' && request.headers.get('sec-fetch-mode') !== 'navigate') {
      const {pathname} = new URL(request.url)
      if (!/^\/(v[^/]+\/)?(images|files)\//.test(pathname)) {
        return {status: 403, message: 'Requests from other sites are not answered.'}
      }
    }
    return undefined
  }

  /** Whether pages of that origin may call a lake reached as `host`. */
  isKnownOrigin(origin: string, host: string): boolean {
    return isKnownOrigin(origin, host, this.#network)
  }

  /** Who a request comes from; `undefined` when it doesn't say, or says it with a token that is not ours. */
  identify(request: Request): Identity | undefined {
    const token = bearer(request)
    return this.identifyToken(token)
  }

  /** The same for a token on its own, as a WebSocket sends it. */
  identifyToken(token: string | undefined): Identity | undefined {
    if (token !== undefined) {
      const known = token.startsWith('session_') ? this.sessions.identify(token) : this.tokens.identify(token)
      if (known !== undefined) return known
    }
    return this.isOpen() ? localAdministrator : undefined
  }

  /** Any identity by id, for showing authors. */
  describe(
    id: string,
  ): {readonly id: string; readonly name: string; readonly email: string | null} | undefined {
    if (id === localAdministrator.id) return localAdministrator
    if (id === importer.id) return importer
    const person = this.people.get(id)
    if (person !== undefined) return person
    const token = this.tokens.list().find((candidate) => candidate.id === id)
    return token && {id, name: token.label, email: null}
  }
}

const bearer = (request: Request): string | undefined =>
  /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
