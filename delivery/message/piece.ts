import type {Reader} from './reader.ts'

/** Something to write: what is the same for all, or what is made for each reader. */
export type Piece = string | ((reader: Reader) => string)
