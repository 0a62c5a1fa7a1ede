import {getDomain, getDomainWithoutSuffix} from 'tldts'
import {LANGUAGES, type LanguageTag} from '../vocabulary.ts'
import {parseSafeUrl} from '../url.ts'
import {dateIn} from './date-in.ts'
import {languageNamedIn, languageOfCountry} from './language-in.ts'
import {withoutTracking} from './without-tracking.ts'

/** A source that there is already, as far as it tells of its outlet. */
export interface KnownSource {
  readonly url?: string | null
  readonly publisher?: string | null
  readonly inLanguage?: string | null
}

/** What an address alone tells of a source; a field is left out where it tells nothing. */
export interface SourceFromUrl {
  /** Without tracking. */
  readonly url: string
  readonly publisher: string
  readonly datePublished?: string
  readonly inLanguage?: LanguageTag
}

/**
 * A source, from its address and from those that there are of the same outlet. No page is asked.
 *
 * @param known - Sources of the same registrable domain; others are passed over.
 * @param today - YYYY-MM-DD.
 * @returns `undefined` for what is no address on the web.
 */
export const sourceFromUrl = (
  href: string,
  known: readonly KnownSource[],
  today: string,
): SourceFromUrl | undefined => {
  const safe = parseSafeUrl(href.trim())
  if (safe === undefined) return undefined
  const url = new URL(withoutTracking(safe))
  const siblings = siblingsOf(url, known)
  const inLanguage =
    languageNamedIn(url) ??
    knownLanguage(mostFrequent(siblings, 'inLanguage')) ??
    languageOfCountry(url.hostname)
  const datePublished = dateIn(url.pathname, today)
  return {
    url: url.href,
    publisher: mostFrequent(siblings, 'publisher') ?? nameOfHost(url.hostname, known),
    ...(datePublished !== undefined && {datePublished}),
    ...(inLanguage !== undefined && {inLanguage}),
  }
}

/** The part of a host that is registered, under which one outlet's sources are looked for; the host itself where none is. */
export const domainOf = (hostname: string): string => getDomain(hostname, OPTIONS) ?? hostname

// A blog under a hosting service's name is an outlet of its own.
const OPTIONS = {allowPrivateDomains: true}

/** Sources of the same host; of the same domain if those are all of one publisher: a domain can hold many. */
const siblingsOf = ({hostname}: URL, known: readonly KnownSource[]): readonly KnownSource[] => {
  const ofHost = known.filter((source) => bare(hostOf(source)) === bare(hostname))
  if (ofHost.length > 0) return ofHost
  const ofDomain = ofTheDomain(hostname, known)
  return isOfOne(ofDomain) ? ofDomain : []
}

const ofTheDomain = (hostname: string, known: readonly KnownSource[]): readonly KnownSource[] =>
  known.filter((source) => domainOf(hostOf(source)) === domainOf(hostname))

const isOfOne = (sources: readonly KnownSource[]): boolean =>
  new Set(sources.map(({publisher}) => publisher)).size === 1

const hostOf = ({url}: KnownSource): string =>
  typeof url === 'string' && URL.canParse(url) ? new URL(url).hostname : ''

const bare = (hostname: string): string => hostname.replace(/^(www|m|amp)\./, '')

const mostFrequent = (
  sources: readonly KnownSource[],
  field: 'publisher' | 'inLanguage',
): string | undefined => {
  const counts = new Map<string, number>()
  for (const source of sources) {
    const value = source[field]?.trim()
    if (value !== undefined && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}

const knownLanguage = (tag: string | undefined): LanguageTag | undefined =>
  LANGUAGES.find(({value}) => value === tag)?.value

/** A host's name as a title: `www.freight-ledger.com` is “Freight Ledger”. What an editor will put right. */
const nameOfHost = (hostname: string, known: readonly KnownSource[]): string => {
  // Where one domain holds several outlets, they are told apart by what stands before it.
  const isShared = ofTheDomain(hostname, known).length > 0
  const [subdomain] = bare(hostname).split('.')
  const label = isShared ? subdomain : getDomainWithoutSuffix(hostname, OPTIONS)
  const words = (label ?? hostname).split('-')
  return words.length === 1 && isInitials(words.join())
    ? words.join().toUpperCase()
    : words.map(capitalised).join(' ')
}

const isInitials = (word: string): boolean => word.length <= 3 || !/[aeiouy]/.test(word)

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
