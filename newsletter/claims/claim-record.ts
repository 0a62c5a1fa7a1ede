import type {RawRecord} from '../contract/raw.ts'
import {step} from '../contract/raw.ts'
import type {CheckRecord} from '../quotes/records.ts'
import {checkRecord} from '../quotes/stored-records.ts'
import {publishedIdOf, stringAt} from '../quotes/uses.ts'
import {CLAIM_KINDS} from '../vocabulary.ts'

export type ClaimKind = (typeof CLAIM_KINDS)[number]['value']

/** Something printed that was put on the fact-check sheet, as its document has it; empty where a field is. */
export interface ClaimRecord {
  readonly _id: string
  readonly kind: ClaimKind
  /** The document that prints it, by its published id. */
  readonly documentId: string
  /** Where in it: the block, the field or the figure. A hint, as keys change when a paragraph is split. */
  readonly path: string
  /** The words, and the sentences around them, as they stood when they were put on the sheet. */
  readonly words: string
  readonly sentence: string
  /** What it is to be held against. */
  readonly sourceId: string
  readonly note: string
  /** Why it needn't be checked after all; blank while it must. */
  readonly waivedFor: string
}

/** A stored claim as checking takes it. What is of no kind we know is checked like a statistic: nothing on the sheet is passed over. */
export const claimRecord = (claim: RawRecord): ClaimRecord => ({
  _id: publishedIdOf(claim),
  kind: CLAIM_KINDS.find(({value}) => value === stringAt(claim, 'kind'))?.value ?? 'statistic',
  documentId: stringAt(step(claim, 'document'), '_ref'),
  path: stringAt(claim, 'path'),
  words: stringAt(claim, 'words'),
  sentence: stringAt(claim, 'sentence'),
  sourceId: stringAt(step(claim, 'source'), '_ref'),
  note: stringAt(claim, 'note'),
  waivedFor: stringAt(claim, 'waivedFor').trim(),
})

/** A stored check of a claim as checking takes it: what it is of is the claim. */
export const claimCheckRecord = (check: RawRecord, checker?: RawRecord): CheckRecord => ({
  ...checkRecord(check, checker),
  useId: stringAt(step(check, 'claim'), '_ref'),
})
