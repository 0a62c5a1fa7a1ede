import type {SanityClient} from '@sanity/client'
import {isRecord, type RawRecord} from '../../newsletter/contract/raw.ts'
import type {HistoryRow} from '../../newsletter/quotes/editors-since.ts'
import type {TransactionRecord} from '../../newsletter/gate/gate.ts'
import {inTime} from '../../newsletter/quotes/in-time.ts'
import {upToNow} from '../../newsletter/quotes/up-to-now.ts'
import {API_VERSION} from '../../newsletter/query/api.ts'

/** How many documents one request may ask about, and how many transactions it answers with at the most. */
const IDS = 50
const ROWS = 1000

/**
 * The record of transactions of documents and their drafts, from a lake's history API, with the documents as they are now.
 *
 * @param origin - The API's.
 * @throws Error of the request's.
 */
export const readTransactions = async (
  client: SanityClient,
  origin: string,
  ids: readonly string[],
): Promise<TransactionRecord> => {
  const rows: HistoryRow[] = []
  const current = new Map<string, RawRecord>()
  for (let at = 0; at < ids.length; at += IDS / 2) {
    const batch = ids.slice(at, at + IDS / 2).flatMap((id) => [id, `drafts.${id}`])
    const documents = await client.getDocuments(batch)
    for (const document of documents) if (document !== null) current.set(document._id, document)
    rows.push(...upToNow(await rowsOf(client, origin, batch), current))
  }
  // Stable: what one answer had in order stays so.
  return {
    rows: rows.toSorted((a, b) => inTime(a.timestamp, b.timestamp)),
    current,
  }
}

const rowsOf = async (
  client: SanityClient,
  origin: string,
  ids: readonly string[],
): Promise<HistoryRow[]> => {
  const {dataset, token, timeout} = client.config()
  const rows: HistoryRow[] = []
  for (;;) {
    const last = rows.at(-1)?.id
    const query = new URLSearchParams({
      excludeContent: 'true',
      effectFormat: 'mendoza',
      includeIdentifiedDocumentsOnly: 'true',
      limit: String(ROWS),
      ...(last !== undefined && {fromTransaction: last}),
    })
    const address = `${origin}/v${API_VERSION}/data/history/${dataset ?? ''}/transactions/${ids.map(encodeURIComponent).join(',')}?${query.toString()}`
    const response = await fetch(address, {
      headers: token === undefined ? {} : {authorization: `Bearer ${token}`},
      signal: AbortSignal.timeout(timeout ?? 60_000),
    })
    if (!response.ok) throw new Error(`the record of transactions: HTTP ${String(response.status)}`)
    const page = (await response.text())
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(asRow)
    // The first of a further page is the last of the one before.
    const fresh = last === undefined ? page : page.slice(1)
    rows.push(...fresh)
    if (page.length < ROWS || fresh.length === 0) return rows
  }
}

const asRow = (line: string): HistoryRow => {
  const row: unknown = JSON.parse(line)
  if (!isRow(row)) throw new Error('the record of transactions isn’t that of a Content Lake')
  return row
}

const isRow = (row: unknown): row is HistoryRow =>
  isRecord(row) &&
  ['id', 'timestamp', 'author'].every((name) => typeof row[name] === 'string') &&
  (row['effects'] === undefined || isRecord(row['effects']))
