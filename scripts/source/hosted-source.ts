import type {ContentSource} from '../../newsletter/content-source.ts'
import {EXPORT_PERSPECTIVE} from '../../newsletter/query/api.ts'
import {lakeClient} from './lake-client.ts'
import type {SourcePerspective} from './open-source.ts'
import {SourceUnreachable} from './source-unreachable.ts'

/** Which Content Lake to read from. */
export interface HostedLake {
  readonly projectId: string
  readonly dataset: string
  /** Sanity's own unless told; an embedded lake's address otherwise. */
  readonly apiHost?: string | undefined
  readonly token?: string | undefined
  /** How long one answer may take, in milliseconds; a minute unless told. */
  readonly timeout?: number | undefined
}

/**
 * A Content Lake over HTTP: Sanity's, or the embedded one. Asked past every cache.
 *
 * @param perspective - What is published, unless told.
 */
export const hostedSource = async (
  lake: HostedLake,
  perspective: SourcePerspective = EXPORT_PERSPECTIVE,
): Promise<ContentSource> => {
  const {projectId, dataset, apiHost, token, timeout = 60_000} = lake
  const client = await lakeClient(lake, perspective)
  const name = `dataset ${dataset} of project ${projectId}`
  const imageHost = apiHost ?? 'https://cdn.sanity.io'
  const unreachable = (reason: unknown) => new SourceUnreachable(name, reason, token)
  return {
    name,
    isLive: true,
    fetch: async (query, params) => {
      const result = await client.fetch<unknown>(query, {...params}).catch((error: unknown) => {
        throw unreachable(error)
      })
      if (result === undefined) throw unreachable(new Error('the answer is not that of a Content Lake'))
      return result
    },
    transactions: async (ids) => {
      const {readTransactions} = await import('./transactions.ts')
      return readTransactions(client, apiHost ?? `https://${projectId}.api.sanity.io`, ids).catch(
        (error: unknown) => {
          throw unreachable(error)
        },
      )
    },
    image: async (assetId) => {
      const file = assetId.replace(/^image-/, '').replace(/-([a-z0-9]+)$/, '.$1')
      const signal = AbortSignal.timeout(timeout)
      try {
        const response = await fetch(`${imageHost}/images/${projectId}/${dataset}/${file}`, {signal})
        if (!response.ok) throw new Error(`${file}: HTTP ${response.status}`)
        return new Uint8Array(await response.arrayBuffer())
      } catch (error) {
        throw unreachable(error)
      }
    },
  }
}
