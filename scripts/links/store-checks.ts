import type {SanityClient} from '@sanity/client'
import * as z from 'zod'
import {nextCheck} from '../../newsletter/links/next-check.ts'
import type {LinkJudgement} from '../../newsletter/links/judge-link.ts'
import {sourceChecksQuery} from '../../newsletter/query/source-checks-query.ts'
import {SourceNotWritable} from '../source/source-not-writable.ts'

/** What came of asking for a source's page. */
export interface SourceCheck {
  /** `_id` of the source, as it is published. */
  readonly id: string
  readonly url: string
  readonly judgement: LinkJudgement
}

/** What was stored with a source. */
export interface StoredStatus {
  readonly id: string
  /** What the page counted as, and counts as now; null where that was never said. */
  readonly from: string | null
  readonly to: string | null
}

/** How often a source is read again because somebody was editing it meanwhile. */
const ATTEMPTS = 3

/**
 * Keeps what came of asking with the sources, in the published documents and their drafts alike: a draft that is published later
 * must not bring the old state back. A source whose address was changed meanwhile is left as it is.
 *
 * @param now - An instant, in ISO 8601.
 * @returns One entry per source that was written.
 * @throws SourceNotWritable
 */
export const storeChecks = async (
  client: SanityClient,
  checks: readonly SourceCheck[],
  now: string,
): Promise<readonly StoredStatus[]> => {
  const {dataset, projectId, token} = client.config()
  let failure: unknown
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      return await storeOnce(client, checks, now)
    } catch (error) {
      failure = error
      if (!isConflict(error)) break
    }
  }
  throw new SourceNotWritable(`dataset ${String(dataset)} of project ${String(projectId)}`, failure, token)
}

const storedSources = z.array(
  z.object({
    _id: z.string(),
    _rev: z.string(),
    url: z.unknown(),
    urlStatus: z.string().nullable().catch(null),
    urlCheck: z
      .object({
        outcome: z.string().nullable(),
        url: z.string().nullable(),
        failingSince: z.string().nullable(),
      })
      .nullable()
      .catch(null),
  }),
)

const storeOnce = async (
  client: SanityClient,
  checks: readonly SourceCheck[],
  now: string,
): Promise<readonly StoredStatus[]> => {
  const ids = checks.flatMap(({id}) => [id, `drafts.${id}`])
  const sources = storedSources.parse(await client.fetch<unknown>(sourceChecksQuery, {ids}))
  const transaction = client.transaction()
  const stored = new Map<string, StoredStatus>()
  for (const source of sources) {
    const id = source._id.replace(/^drafts\./, '')
    const check = checks.find((candidate) => candidate.id === id)
    if (check === undefined || check.url !== source.url) continue
    const {urlStatus, urlCheck} = nextCheck(source, check.url, check.judgement, now)
    transaction.patch(source._id, (patch) =>
      patch.ifRevisionId(source._rev).set({urlCheck, ...(urlStatus !== null && {urlStatus})}),
    )
    // What is published counts, where both are there.
    if (!stored.has(id) || id === source._id) stored.set(id, {id, from: source.urlStatus, to: urlStatus})
  }
  if (stored.size > 0) await transaction.commit({visibility: 'sync', tag: 'links'})
  return [...stored.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

const isConflict = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'statusCode' in error && error.statusCode === 409
