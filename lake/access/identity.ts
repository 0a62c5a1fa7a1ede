import type {Role} from './roles.ts'

/** Who makes a request. Recorded as the author of every transaction. */
export interface Identity {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly role: Role
  /** How the identity was established. */
  readonly provider: 'built-in' | 'session' | 'token'
}

/** Who everybody is on a loopback address while nobody has been added. */
export const localAdministrator: Identity = {
  id: 'local-administrator',
  name: 'Local administrator',
  email: null,
  role: 'administrator',
  provider: 'built-in',
}

/** Author of what came in from an archive. Nobody can sign in as this. */
export const importer = {id: 'import', name: 'Import', email: null} as const
