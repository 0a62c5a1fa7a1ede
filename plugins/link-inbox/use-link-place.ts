import {useMemo} from 'react'
import {useLiveQuery} from '../lib/live-query.ts'
import {issuesOfLinkQuery, placeOfLink, type LinkPlace} from './open-issues.ts'

/** Where a link is and can go, as it is now; `undefined` while that is looked for. */
export const useLinkPlace = (linkId: string): LinkPlace | undefined => {
  const params = useMemo(() => ({link: linkId}), [linkId])
  const answer = useLiveQuery(issuesOfLinkQuery, TYPES, params)
  return useMemo(() => placeOfLink(answer), [answer])
}

const TYPES = ['issue'] as const
