import type {SanityClient} from '@sanity/client'
import {pageKey} from '../../newsletter/web-address/page-key.ts'
import {
  domainOf,
  sourceFromUrl,
  type KnownSource,
  type SourceFromUrl,
} from '../../newsletter/web-address/source-from-url.ts'

/** The source that an address belongs to: one that there is, or what a new one would begin with. */
export type SourceFor =
  | {readonly kind: 'there'; readonly id: string; readonly isPublished: boolean; readonly publisher: string}
  | {readonly kind: 'new'; readonly fields: SourceFromUrl}

interface StoredSource extends KnownSource {
  readonly _id: string
}

/** Sources of an outlet, drafts and all. Nothing is left of a host behind the domain that it ends in. */
const siblingsQuery = `*[_type == "source" && string::split(string::split(url, "/")[2], $domain)[-1] == ""]
  | order(_updatedAt desc)[0...200]{_id, url, publisher, inLanguage}`

/**
 * Looks an address up among the lake's sources. The page itself is not asked.
 *
 * @param today - YYYY-MM-DD.
 * @returns `undefined` for what is no address on the web.
 */
export const sourceFor = async (
  client: SanityClient,
  href: string,
  today: string,
): Promise<SourceFor | undefined> => {
  const bare = sourceFromUrl(href, [], today)
  if (bare === undefined) return undefined
  const siblings = await client.fetch<readonly StoredSource[]>(
    siblingsQuery,
    {domain: domainOf(new URL(bare.url).hostname)},
    {perspective: 'raw', tag: 'source-for'},
  )
  const same = siblings.filter(({url}) => typeof url === 'string' && pageKey(url) === pageKey(bare.url))
  const [first] = same
  if (first === undefined) {
    const fields = sourceFromUrl(href, siblings, today)
    return fields && {kind: 'new', fields}
  }
  const id = first._id.replace(/^drafts\./, '')
  return {
    kind: 'there',
    id,
    isPublished: same.some(({_id}) => _id === id),
    publisher: first.publisher ?? '',
  }
}
