import type {SanityClient} from '@sanity/client'
import {API_VERSION} from '../../newsletter/query/api.ts'
import type {HostedLake} from './hosted-source.ts'

/** The client for a lake; past every cache. */
export const lakeClient = async (
  {projectId, dataset, apiHost, token, timeout = 60_000}: HostedLake,
  perspective: 'published' | 'drafts' | 'raw',
): Promise<SanityClient> => {
  const {createClient} = await import('@sanity/client')
  return createClient({
    projectId,
    dataset,
    apiVersion: API_VERSION,
    perspective,
    useCdn: false,
    maxRetries: 3,
    timeout,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to name a host without the project's id before it
    ...(apiHost !== undefined && {apiHost, useProjectHostname: false}),
    ...(token !== undefined && {token}),
  })
}
