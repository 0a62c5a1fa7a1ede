import type {LakeDocument} from '../engine/document.ts'
import type {MendozaPatch} from './mendoza/patch.ts'
import type {StoredMutation} from './staging.ts'

/** What a transaction did to one document. */
export interface Change {
  readonly documentId: string
  /** `<transaction>#<document>`: one per change, for ever. */
  readonly eventId: string
  readonly before: LakeDocument | undefined
  readonly after: LakeDocument | undefined
  readonly previousRev: string | undefined
  /** The revision that this change made; a deletion has one too. */
  readonly resultRev: string
  readonly transition: Transition
  readonly effects: {readonly apply: MendozaPatch; readonly revert: MendozaPatch}
  readonly mutations: readonly StoredMutation[]
}

export type Transition = 'appear' | 'update' | 'disappear'

/** A transaction that is on disk. */
export interface Transaction {
  readonly id: string
  /** Its place among all of the lake's transactions. Grows, with gaps, and is never used twice. */
  readonly sequence: number
  /** ISO 8601, UTC, with milliseconds; never before that of an earlier transaction. */
  readonly timestamp: string
  /** Id of the identity that made it. */
  readonly author: string
  readonly changes: readonly Change[]
}
