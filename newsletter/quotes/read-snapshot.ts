import {normalise, type Normalised} from './normalise.ts'
import {sha256} from '../sha256.ts'

/** A snapshot's text, ready to look for quotes in. */
export interface ReadSnapshot {
  readonly normalised: Normalised
  /** Of the text as it is. */
  readonly sha256: string
}

/** An issue has quotes from some dozens of sources. */
const KEPT = 64

const read = new Map<string, ReadSnapshot>()

/** Reads a snapshot's text, once: normalising and summing it takes as long as a hundred quotes do. */
export const readSnapshot = (text: string): ReadSnapshot => {
  const known = read.get(text) ?? {normalised: normalise(text), sha256: sha256(text)}
  read.delete(text)
  read.set(text, known)
  const [oldest] = read.keys()
  if (read.size > KEPT && oldest !== undefined) read.delete(oldest)
  return known
}
