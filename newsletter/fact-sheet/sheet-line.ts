import type {Direction, LanguageTag} from '../vocabulary.ts'

/** The parts of a sheet, in their order. */
export const LINE_KINDS = [
  {value: 'quote', title: 'Quotations'},
  {value: 'claim', title: 'Claims'},
  {value: 'number', title: 'Numbers'},
  {value: 'link', title: 'Links'},
  {value: 'credit', title: 'Picture credits'},
] as const

export type LineKind = (typeof LINE_KINDS)[number]['value']

/** Something in an issue that somebody has to have checked. */
export interface SheetLine {
  readonly kind: LineKind
  /** What is printed: the quoted words, the number, the address, the credit line. */
  readonly words: string
  /** Where it is printed, as messages name it, and the field it is stored in. */
  readonly documentId: string
  readonly documentName: string
  readonly path: string
  /** The sentences around it; empty where there are none. */
  readonly sentence: string
  /** Where in them the words begin, in UTF-16 units; left out where it doesn't matter. */
  readonly at?: number
  /** Who said it; of a picture, who made it. */
  readonly by: string
  /** Of a translated quotation, what it is translated from. */
  readonly original?: {readonly text: string; readonly language?: LanguageTag; readonly direction?: Direction}
  /** What it was held against. */
  readonly against: Evidence
  readonly checks: readonly SheetCheck[]
  /** In words. */
  readonly state: string
  /** Whether somebody still has to do something. */
  readonly isOpen: boolean
  /** What; empty where nothing is left to do. */
  readonly toDo: string
}

/** What something was checked against; every part empty where there is none. */
export interface Evidence {
  /** Title and publisher, or whatever else names it. */
  readonly name: string
  readonly url: string
  /** The day whose text of the source was read, as `YYYY-MM-DD`. */
  readonly snapshotDate: string
  /** A copy in a web archive, and the day it is of. */
  readonly copyUrl: string
  readonly copyDate: string
  readonly locator: string
}

export const noEvidence: Evidence = {
  name: '',
  url: '',
  snapshotDate: '',
  copyUrl: '',
  copyDate: '',
  locator: '',
}

/** Who looked, when, and what they said. */
export interface SheetCheck {
  readonly by: string
  /** An instant; empty where it isn't known. */
  readonly at: string
  readonly verdict: string
  readonly note: string
}
