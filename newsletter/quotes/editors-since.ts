import {applyPatch} from 'mendoza'
import {isRecord, step, type RawRecord} from '../contract/raw.ts'
import {inTime} from './in-time.ts'
import {normalise} from './normalise.ts'
import {stringAt, usesOf} from './uses.ts'
import type {Edit, Made, UseHistory} from './who-counts.ts'

/**
 * One transaction, as a Content Lake's history gives it (`/data/history/<dataset>/transactions/<ids>`), with its effects as
 * Mendoza patches.
 */
export interface HistoryRow {
  readonly id: string
  /** An instant. */
  readonly timestamp: string
  readonly author: string
  readonly effects?: Readonly<Record<string, {readonly apply: unknown; readonly revert: unknown}>>
}

/** The documents as they are now, by id, drafts among them: from them the record is read backwards. */
export type CurrentDocuments = ReadonlyMap<string, RawRecord>

/**
 * Who changed what a verdict on a use is about, and who made its checks, by the record of transactions; no field that a client
 * can write has a say in it.
 *
 * @param rows - Those of the printing document and the quote, of their drafts, and of the checks; oldest first.
 */
export const useHistory = (
  use: {readonly documentId: string; readonly useId: string; readonly quoteId: string},
  current: CurrentDocuments,
  rows: readonly HistoryRow[],
): UseHistory => ({
  edits: [
    ...editsOf(use.documentId, current, rows, (document) => printedFacet(document, use.useId)),
    ...editsOf(use.quoteId, current, rows, quoteFacets),
  ].toSorted((a, b) => inTime(a.at, b.at)),
  madeBy: makersOf(rows),
})

/** What verdicts are about, of one version of a document, by name. */
export type Facets = ReadonlyMap<string, string>

/**
 * The transactions that brought in a new value. Copying a draft's words into the published document is no change of them:
 * whoever publishes hasn't written.
 */
export const editsOf = (
  id: string,
  current: CurrentDocuments,
  rows: readonly HistoryRow[],
  facetsOf: (document: RawRecord | undefined) => Facets,
): readonly Edit[] => {
  const edits: Edit[] = []
  for (const {row, before, after} of versionsOf(id, current, rows)) {
    const fields = newIn(after.map(facetsOf), before.map(facetsOf))
    if (fields.length > 0) edits.push({transactionId: row.id, account: row.author, at: row.timestamp, fields})
  }
  return edits.toReversed()
}

/** What a document was before and after a transaction that it, or its draft, was in. */
interface Step {
  readonly row: HistoryRow
  /** Both the document and its draft. */
  readonly before: readonly (RawRecord | undefined)[]
  /** Those of the two that were changed. */
  readonly after: readonly (RawRecord | undefined)[]
}

/** The steps by which a document became what it is, the newest first. */
export function* versionsOf(
  id: string,
  current: CurrentDocuments,
  rows: readonly HistoryRow[],
): Iterable<Step> {
  const ids = [id, `drafts.${id}`].filter((one) => rows.some(({effects}) => effects?.[one] !== undefined))
  const now = new Map(ids.map((one) => [one, current.get(one)]))
  for (const row of rows.toReversed()) {
    const touched = ids.filter((one) => row.effects?.[one] !== undefined)
    if (touched.length === 0) continue
    const after = touched.map((one) => now.get(one))
    for (const one of touched) now.set(one, reverted(now.get(one), row.effects?.[one]?.revert))
    yield {row, before: [id, `drafts.${id}`].map((one) => now.get(one)), after}
  }
}

const newIn = (after: readonly Facets[], before: readonly Facets[]): readonly string[] => {
  const names = after.flatMap((facets) =>
    [...facets].flatMap(([name, value]) => (before.some((one) => one.get(name) === value) ? [] : [name])),
  )
  return [...new Set(names)]
}

const reverted = (document: RawRecord | undefined, revert: unknown): RawRecord | undefined => {
  const before: unknown = Array.isArray(revert) ? applyPatch(document ?? null, revert) : undefined
  return isRecord(before) ? before : undefined
}

const printedFacet = (document: RawRecord | undefined, useId: string): Facets => {
  const use = document && usesOf(document).find((one) => one.useId === useId)
  return new Map(use === undefined ? [] : [['printed', normalise(use.printed).text]])
}

const quoteFacets = (document: RawRecord | undefined): Facets => {
  if (document === undefined) return new Map()
  const words = ['originalText', 'translation', 'speaker', 'speakerRole'].map((name) => {
    const value = step(document, name)
    return [name, typeof value === 'string' ? normalise(value).text : ''] as const
  })
  const references = ['source', 'snapshot', 'translator'].map(
    (name) => [name, stringAt(step(document, name), '_ref')] as const,
  )
  const selector = ['exact', 'prefix', 'suffix'].map((name) => {
    const value = step(step(document, 'selector'), name)
    return typeof value === 'string' ? normalise(value).text : ''
  })
  return new Map([...words, ...references, ['selector', JSON.stringify(selector)] as const])
}

/** The first transaction that a document is in made it; any later one altered it. */
export const makersOf = (rows: readonly HistoryRow[]): ReadonlyMap<string, Made> => {
  const made = new Map<string, Made>()
  for (const {author, timestamp, effects} of rows) {
    for (const id of Object.keys(effects ?? {})) {
      const known = made.get(id)
      made.set(
        id,
        known === undefined
          ? {account: author, at: timestamp, isAltered: false}
          : {...known, isAltered: true},
      )
    }
  }
  return made
}
