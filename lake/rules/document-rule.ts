import type {Role} from '../access/roles.ts'

/**
 * What holds for the published documents of a type, whoever writes them over HTTP, administrators too. Given to a lake by whoever
 * opens it; the lake has none of its own. Drafts are anybody's, and archives come in as they are, with the lake's own author.
 */
export interface DocumentRule {
  readonly type: string
  /** Once published, a document stays as it is: `update`, `delete`, or both are refused. */
  readonly forbids?: readonly ('update' | 'delete')[]
  /** The field that must hold the account of whoever publishes it. */
  readonly signedBy?: string
  /** Whether it takes somebody who signed in: a command's token signs for nobody. */
  readonly isByPeople?: boolean
  /** Who may publish it; anybody who may write, unless given. */
  readonly roles?: readonly Role[]
  /** Fields that only some may set or change, by name. */
  readonly fields?: Readonly<Record<string, readonly Role[]>>
  /** Fields that hold the SHA-256 (hex) of another text field, by name; checked where there is a sum. */
  readonly sums?: Readonly<Record<string, string>>
}
