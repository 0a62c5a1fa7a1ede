import type {CurrentDocuments, HistoryRow} from './editors-since.ts'

/**
 * A record without what happened after the documents were read: it can't be taken back from them.
 *
 * @param current - The documents as they were read, at their revisions.
 */
export const upToNow = (rows: readonly HistoryRow[], current: CurrentDocuments): readonly HistoryRow[] => {
  const lastOf = new Map<string, number>()
  for (const [at, {id, effects}] of rows.entries()) {
    for (const documentId of Object.keys(effects ?? {})) {
      if (current.get(documentId)?.['_rev'] === id) lastOf.set(documentId, at)
    }
  }
  return rows.map((row, at) => ({
    ...row,
    effects: Object.fromEntries(
      Object.entries(row.effects ?? {}).filter(([documentId]) => at <= (lastOf.get(documentId) ?? Infinity)),
    ),
  }))
}
