import {createContext} from 'react'
import type {Path} from 'sanity'

/** Where a text stands. */
export interface TextPlace {
  /** Published id. */
  readonly documentId: string
  readonly path: Path
  /** The path as a text. */
  readonly name: string
}

/** Tells an editor's plugins, which know nothing of documents, where the text is that they are in. */
export const TextPlaceContext = createContext<TextPlace | undefined>(undefined)
