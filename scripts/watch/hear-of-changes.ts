import {API_VERSION} from '../../newsletter/query/api.ts'
import type {SourceOptions} from '../source/source-options.ts'

/**
 * Listens to a lake for published changes of issues and what they are made of. An archive tells of none.
 *
 * @param changed - Called with each; also after a connection was lost and is there again, since changes may have been missed.
 * @returns What ends it.
 */
export const hearOfChanges = async (from: SourceOptions, changed: () => void): Promise<() => void> => {
  if (!('lake' in from)) return () => undefined
  const {createClient} = await import('@sanity/client')
  const {projectId, dataset, apiHost, token} = from.lake
  const client = createClient({
    projectId,
    dataset,
    apiVersion: API_VERSION,
    perspective: 'published',
    useCdn: false,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to name a host without the project's id before it
    ...(apiHost !== undefined && {apiHost, useProjectHostname: false}),
    ...(token !== undefined && {token}),
  })
  const subscription = client
    .listen(
      '*[_type in $types]',
      {types: ['issue', 'essay', 'weeklyLink', 'newsletter', 'quoteCheck', 'claim', 'claimCheck']},
      {events: ['mutation', 'reconnect', 'welcome'], includeResult: false, visibility: 'query', tag: 'watch'},
    )
    // What it doesn't hear of it finds at the next look.
    .subscribe({next: changed, error: () => undefined})
  return () => subscription.unsubscribe()
}
