import {useEffect, useState, type ComponentType} from 'react'
import {firstValueFrom} from 'rxjs'
import {useClient, useKeyValueStore, type Tool} from 'sanity'
import {API_VERSION, EXPORT_PERSPECTIVE} from '../../newsletter/query/api.ts'
import {ourQueries, type ExampleIssue} from './our-queries.ts'
import {VISION_KEY, withOurQueries} from './saved-queries.ts'

/** Which of our queries a person has been given before. */
const GIVEN_KEY = 'asymmetric-studio.export-queries'

const latestIssue = `*[_type == "issue"] | order(number desc)[0]{_id, number}`

/** Vision, shown when our queries are among those it has saved. It reads them once, when it begins. */
export const withQueries = (Vision: ComponentType<{tool: Tool}>): ComponentType<{tool: Tool}> => {
  const WithQueries = ({tool}: {tool: Tool}) => {
    const isReady = useOurQueries()
    return isReady ? <Vision tool={tool} /> : null
  }
  return WithQueries
}

const useOurQueries = (): boolean => {
  const client = useClient({apiVersion: API_VERSION})
  const store = useKeyValueStore()
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    const give = async () => {
      const read = (key: string) => firstValueFrom(store.getKey(key))
      const [stored, given, latest] = await Promise.all([
        read(VISION_KEY),
        read(GIVEN_KEY),
        client.fetch<ExampleIssue | null>(latestIssue, {}, {perspective: EXPORT_PERSPECTIVE}),
      ])
      const address = (search: string) => client.getUrl(client.getDataUrl('query', search))
      const ours = ourQueries(latest ?? {_id: 'issue-1', number: 1}, address, new Date().toISOString())
      const known = new Set(Array.isArray(given) ? given.filter((key) => typeof key === 'string') : [])
      const value = withOurQueries(stored, ours, known)
      if (value === undefined) return
      await store.setKey(VISION_KEY, value)
      await store.setKey(GIVEN_KEY, [...new Set([...known, ...ours.map(({_key}) => _key)])])
    }
    let isGone = false
    // Vision is of use without them, too.
    void give()
      .catch(() => undefined)
      .then(() => {
        if (!isGone) setReady(true)
      })
    return () => {
      isGone = true
    }
  }, [client, store])
  return isReady
}
