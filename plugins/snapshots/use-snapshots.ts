import {useMemo} from 'react'
import {useLiveQuery} from '../lib/live-query.ts'
import {listedSnapshots, snapshotsQuery, type ListedSnapshot} from './snapshots-of.ts'

const types = ['sourceSnapshot']

/** A source's snapshots as they are now; `undefined` until they are known. */
export const useSnapshots = (sourceId: string): readonly ListedSnapshot[] | undefined => {
  const params = useMemo(() => ({id: sourceId}), [sourceId])
  const answer = useLiveQuery(snapshotsQuery, types, params)
  return useMemo(() => (answer === undefined ? undefined : listedSnapshots(answer)), [answer])
}
