import type {SanityClient} from '@sanity/client'
import {pageKey, spellingsOf} from '../../newsletter/web-address/page-key.ts'
import {withoutTracking} from '../../newsletter/web-address/without-tracking.ts'
import {sourceFor} from './source-for.ts'
import {givenSource} from './source-reference.ts'

/** Where a captured address is now. */
export interface Captured {
  readonly linkId: string
  /** It waited in the inbox already; nothing was made. */
  readonly wasThere: boolean
}

/** Links to a page that no issue has. Takes `{spellings}`. */
const waitingQuery = `*[_type == "weeklyLink" && count($spellings[string::startsWith(^.url, @)]) > 0
  && !(_id in *[_type == "issue"].weeklyLinks[]._ref)]{_id, url}`

/**
 * Makes a weekly link of an address, and its source where there is none yet, in one transaction.
 *
 * @param today - YYYY-MM-DD.
 * @param newId - A fresh id with every call.
 * @returns `undefined` for what is no address on the web.
 * @throws The client's errors, with nothing made.
 */
export const captureLink = async (
  client: SanityClient,
  href: string,
  today: string,
  newId: () => string,
): Promise<Captured | undefined> => {
  const found = await sourceFor(client, href, today)
  if (found === undefined) return undefined
  const url = withoutTracking(href.trim())
  const waiting = await client.fetch<readonly {readonly _id: string; readonly url: string}[]>(
    waitingQuery,
    {spellings: spellingsOf(url)},
    {perspective: 'drafts', tag: 'capture-link'},
  )
  const there = waiting.find((link) => pageKey(link.url) === pageKey(url))
  if (there !== undefined) return {linkId: there._id, wasThere: true}
  const {reference, source} = givenSource(found, today, newId())
  const linkId = newId()
  const transaction = client.transaction()
  if (source !== null) transaction.create(source)
  transaction.create({_id: `drafts.${linkId}`, _type: 'weeklyLink', url, source: reference})
  await transaction.commit({tag: 'capture-link'})
  return {linkId, wasThere: false}
}
