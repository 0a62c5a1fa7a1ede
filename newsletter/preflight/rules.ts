import type {Rule} from './rule.ts'
import {linkEdges} from './rules/link-edges.ts'
import {punctuation} from './rules/punctuation.ts'
import {strayCharacters} from './rules/stray-characters.ts'

/** Every rule of preflight, in the order in which a report names them. */
export const rules: readonly Rule[] = [linkEdges, punctuation, strayCharacters]
