import type {SanityClient} from 'sanity'
import type {ClaimRecord} from '../../../newsletter/claims/claim-record.ts'
import {creditsUnder} from '../../../newsletter/claims/claim-trail.ts'
import {isRecord, type RawRecord} from '../../../newsletter/contract/raw.ts'
import type {HistoryRow} from '../../../newsletter/quotes/editors-since.ts'
import {inTime} from '../../../newsletter/quotes/in-time.ts'
import {publishedId} from '../sheet/entries.ts'
import {loadHistory} from './load-history.ts'

/** What happened to documents, and what they are now, drafts under their own ids: from that the record is read backwards. */
interface LoadedRecord {
  /** Oldest first; undefined where it can't be had. */
  readonly history: readonly HistoryRow[] | undefined
  readonly current: ReadonlyMap<string, RawRecord>
}

/**
 * The record of documents and of checks; of credits, too, that once stood under a picture whose credit is checked.
 *
 * @param ids - Published ids of what may have drafts.
 * @throws ClientError and the like, as the client throws them.
 */
export const loadRecord = async (
  client: SanityClient,
  ids: readonly string[],
  checks: readonly RawRecord[],
  claims: readonly ClaimRecord[],
): Promise<LoadedRecord> => {
  const [history, versions] = await Promise.all([
    loadHistory(client, [...ids, ...checks.map(publishedId)]),
    loadVersions(client, ids),
  ])
  const current = byId([...versions, ...checks])
  if (history === undefined) return {history, current}
  const replaced = claims
    .flatMap((claim) => creditsUnder(claim, current, history))
    .filter((id) => !ids.includes(id))
  if (replaced.length === 0) return {history, current}
  const [more, moreVersions] = await Promise.all([
    loadHistory(client, replaced),
    loadVersions(client, replaced),
  ])
  const rows = new Map([...history, ...(more ?? [])].map((row) => [row.id, row]))
  return {
    history: [...rows.values()].toSorted((a, b) => inTime(a.timestamp, b.timestamp)),
    current: new Map([...current, ...byId(moreVersions)]),
  }
}

const loadVersions = async (client: SanityClient, ids: readonly string[]): Promise<readonly RawRecord[]> => {
  const versions = await client.fetch<unknown>(
    '*[_id in $ids]',
    {ids: ids.flatMap((id) => [id, `drafts.${id}`])},
    {perspective: 'raw', tag: 'fact-check'},
  )
  return Array.isArray(versions) ? versions.filter(isRecord) : []
}

const byId = (documents: readonly RawRecord[]): ReadonlyMap<string, RawRecord> =>
  new Map(documents.map((one) => [String(one['_id']), one]))
