import type {ComponentType} from 'react'
import type {DeskMessage} from './locale/messages.ts'

/** A list of documents in the desk, as data. */
export interface DocumentRoom {
  readonly kind: 'documents'
  /** Its part of the address. */
  readonly id: string
  readonly title: DeskMessage
  readonly icon: ComponentType
  /** The type that is listed, and made by the list's button. */
  readonly type: string
  /** A GROQ condition on documents of that type, as the `drafts` perspective shows them; left out where all are listed. */
  readonly where?: string
  /** Other types that the condition asks about: a change of theirs can change the list. */
  readonly dependsOn?: readonly string[]
  /** A new document can't be born into the state that the list shows. */
  readonly isDerived?: boolean
  readonly order: readonly {readonly field: string; readonly direction: 'asc' | 'desc'}[]
  /** The number is worth knowing before one opens the list. */
  readonly isCounted: boolean
}

/** Several lists under one name. */
export interface RoomGroup {
  readonly kind: 'group'
  readonly id: string
  readonly title: DeskMessage
  readonly icon: ComponentType
  readonly rooms: readonly DocumentRoom[]
  /** Which of its lists is counted for the group. */
  readonly counts?: DocumentRoom
  /** What stands above its lists. */
  readonly head?: ComponentType
}

/** A pane of its own making. */
export interface PlaceRoom {
  readonly kind: 'place'
  readonly id: string
  readonly title: DeskMessage
  readonly icon: ComponentType
}

export type Room = DocumentRoom | RoomGroup | PlaceRoom

/** The condition of a list, whole. */
export const filterOf = ({type, where}: DocumentRoom): string =>
  where === undefined ? `_type == "${type}"` : `_type == "${type}" && ${where}`

/** Every type whose changes can change a list. */
export const typesBehind = ({type, dependsOn = []}: DocumentRoom): readonly string[] => [type, ...dependsOn]
