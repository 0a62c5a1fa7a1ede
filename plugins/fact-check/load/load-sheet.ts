import type {SanityClient} from 'sanity'
import {figuresIn} from '../../../newsletter/claims/passages-in.ts'
import {claimRecord} from '../../../newsletter/claims/claim-record.ts'
import {creditIdAt} from '../../../newsletter/claims/printed-claim.ts'
import {isRecord, type RawRecord} from '../../../newsletter/contract/raw.ts'
import {usesOf} from '../../../newsletter/quotes/uses.ts'
import {publishedId, refAt, type StoredSheet} from '../sheet/entries.ts'
import {loadRecord} from './load-record.ts'
import {VERDICT_TYPES} from './verdict-types.ts'

/** The types whose changes make a sheet out of date. */
export const SHEET_TYPES = [
  'issue',
  'essay',
  'weeklyLink',
  ...VERDICT_TYPES,
  'imageCredit',
  'checkAssignment',
] as const

/**
 * Loads what a sheet is made of, as the `drafts` perspective has it.
 *
 * @param ids - Published ids of the documents whose quotations are wanted.
 * @throws ClientError and the like, as the client throws them.
 */
export const loadSheet = async (client: SanityClient, ids: readonly string[]): Promise<StoredSheet> => {
  const ask = async (query: string, params: Record<string, unknown> = {}): Promise<readonly RawRecord[]> => {
    const answer = await client.fetch<unknown>(query, params, {perspective: 'drafts', tag: 'fact-check'})
    return Array.isArray(answer) ? answer.filter(isRecord) : []
  }
  const found = await ask('*[_id in $ids]', {ids})
  const documents = ids.flatMap((id) => found.filter((one) => publishedId(one) === id))
  const quoteIds = distinct(documents.flatMap((one) => usesOf(one).map(({quoteId}) => quoteId)))
  const creditIds = distinct(
    documents.flatMap((one) => figuresIn(one).map(({path}) => creditIdAt(one, path))),
  )
  const [quotes, checks, assignments, people, claims, claimChecks, credits] = await Promise.all([
    ask('*[_type == "quote" && _id in $ids]', {ids: quoteIds}),
    ask('*[_type == "quoteCheck" && quote._ref in $ids]', {ids: quoteIds}),
    ask('*[_type == "checkAssignment" && document._ref in $ids]', {ids}),
    ask('*[_type == "person"]'),
    ask('*[_type == "claim" && document._ref in $ids] | order(_createdAt asc, _id asc)', {ids}),
    ask('*[_type == "claimCheck" && claim->document._ref in $ids]', {ids}),
    ask('*[_type == "imageCredit" && _id in $ids]', {ids: creditIds}),
  ])
  const sourceIds = distinct([...quotes, ...claims].map((one) => refAt(one, 'source')))
  const touched = [...ids, ...quoteIds, ...(claims.length > 0 ? creditIds : []), ...claims.map(publishedId)]
  const [sources, snapshots, record] = await Promise.all([
    ask('*[_type == "source" && _id in $ids]', {ids: sourceIds}),
    ask('*[_type == "sourceSnapshot" && source._ref in $ids]', {ids: sourceIds}),
    loadRecord(client, touched, [...checks, ...claimChecks], claims.map(claimRecord)),
  ])
  return {
    documents,
    quotes,
    checks,
    claims,
    claimChecks,
    credits,
    assignments,
    people,
    sources,
    snapshots,
    ...record,
  }
}

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids.filter((id) => id !== ''))]
