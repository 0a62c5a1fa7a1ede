import type {useKeyValueStore} from 'sanity'

/** What a key-value store takes. */
export type StoreValue = Parameters<ReturnType<typeof useKeyValueStore>['setKey']>[1]

/** Where Vision keeps what a person has saved, in that person's key-value store. */
export const VISION_KEY = 'studio.vision-tool.saved-queries'

/** One saved query, as Vision 6.16 keeps it. */
export interface SavedQuery {
  readonly _key: string
  readonly title: string
  /** The request's whole address: query, parameters and perspective are read from it. */
  readonly url: string
  readonly savedAt: string
  readonly shared: false
}

/**
 * A person's saved queries with ours among them, at their end: those that are there already stay where they are, and are brought up
 * to date where the query has changed.
 *
 * @param stored - What the store holds; anything that Vision could not have written counts as nothing.
 * @param known - Keys that were put there before. Whoever took one of them out again doesn't want it.
 * @returns `undefined` when nothing is to be done.
 */
export const withOurQueries = (
  stored: unknown,
  ours: readonly SavedQuery[],
  known: ReadonlySet<string>,
): StoreValue | undefined => {
  const there = savedIn(stored)
  const fresh = new Map(ours.map((query) => [query._key, query]))
  const kept = there.map((saved) => {
    const query = fresh.get(saved._key)
    return query === undefined ? saved : {...saved, url: query.url}
  })
  const missing = ours.filter(({_key}) => !known.has(_key) && !there.some((saved) => saved._key === _key))
  const isSame = missing.length === 0 && kept.every(({url}, at) => url === there[at]?.url)
  return isSame ? undefined : {queries: [...kept, ...missing.map((query) => ({...query}))]}
}

type Stored = Readonly<Record<string, StoreValue>> & {readonly _key: string; readonly url: string}

const savedIn = (stored: unknown): readonly Stored[] =>
  typeof stored === 'object' && stored !== null && 'queries' in stored && Array.isArray(stored.queries)
    ? stored.queries.filter(isStored)
    : []

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' &&
  value !== null &&
  '_key' in value &&
  typeof value._key === 'string' &&
  'url' in value &&
  typeof value.url === 'string'
