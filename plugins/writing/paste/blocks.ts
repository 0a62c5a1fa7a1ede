import type {SafeUrl} from '../../../newsletter/url.ts'
import type {BlockStyle, Decorator, ListType} from '../../../newsletter/vocabulary.ts'

/** What pasting makes: the shapes of the schema that a clipboard can bring, keys and all. */
export type PastedBlock = PastedText | PastedTable | PastedDivider

export interface PastedText {
  readonly _type: 'block'
  readonly _key: string
  readonly style: BlockStyle
  readonly listItem?: ListType
  readonly level?: number
  readonly markDefs: readonly PastedLink[]
  readonly children: readonly (PastedSpan | PastedNote)[]
}

export interface PastedLink {
  readonly _type: 'link'
  readonly _key: string
  readonly href: SafeUrl
}

export interface PastedSpan {
  readonly _type: 'span'
  readonly _key: string
  readonly text: string
  readonly marks: readonly string[]
}

interface PastedNote {
  readonly _type: 'footnote'
  readonly _key: string
  readonly text: string
}

interface PastedTable {
  readonly _type: 'table'
  readonly _key: string
  readonly caption?: string
  readonly headerRows: number
  readonly rows: readonly PastedRow[]
}

interface PastedRow {
  readonly _type: 'row'
  readonly _key: string
  readonly cells: readonly PastedCell[]
}

export interface PastedCell {
  readonly _type: 'cell'
  readonly _key: string
  readonly value: readonly PastedText[]
}

interface PastedDivider {
  readonly _type: 'divider'
  readonly _key: string
  readonly style: 'line'
}

/** How running text is dressed. */
export interface Marks {
  readonly decorators: readonly Decorator[]
  readonly href?: SafeUrl
}

export const PLAIN: Marks = {decorators: []}

/** What the text that is pasted into may hold: everything, or paragraphs and lists alone (callouts, table cells). */
export type Destination = 'body' | 'short'

/** What couldn't come along, for the editor to be told. */
export interface LeftBehind {
  readonly images: number
  /** Links whose addresses aren't safe or lead nowhere outside the page they were on; their words are kept. */
  readonly links: number
}

export interface Pasted {
  readonly blocks: readonly PastedBlock[]
  readonly left: LeftBehind
}
