/**
 * The address without what was added to it to see who follows it. An address that can't be read comes back as it is.
 *
 * @example
 * withoutTracking('https://a.example/x?utm_source=mail&id=7') // 'https://a.example/x?id=7'
 */
export const withoutTracking = (href: string): string => {
  if (!URL.canParse(href)) return href
  const url = new URL(href)
  const traces = [...url.searchParams.keys()].filter(isTrace)
  const isMarked = url.hash.includes(TEXT_FRAGMENT)
  // Rewriting a query changes how it is spelled; one that is clean is left alone.
  if (traces.length === 0 && !isMarked) return href
  traces.forEach((name) => url.searchParams.delete(name))
  if (isMarked) url.hash = url.hash.slice(0, url.hash.indexOf(TEXT_FRAGMENT))
  return url.href.replace(/#$/, '')
}

/** Which words a browser was asked to show. https://wicg.github.io/scroll-to-text-fragment/ */
const TEXT_FRAGMENT = ':~:text='

const isTrace = (name: string): boolean => prefixes.test(name) || names.has(name.toLowerCase())

const prefixes = /^(utm_|mc_|hsa_|pk_|mtm_|matomo_|vero_|oly_|_hs|at_)/i

/** Click ids and sharing marks of advertisers, mail services and networks, as their own documents name them. */
const names = new Set([
  'fbclid',
  'gclid',
  'gclsrc',
  'dclid',
  'wbraid',
  'gbraid',
  'msclkid',
  'yclid',
  'twclid',
  'ttclid',
  'li_fat_id',
  'igshid',
  'igsh',
  'mkt_tok',
  's_cid',
  'cmpid',
  'ncid',
  'spm',
  'scm',
  'share_token',
  'sharetype',
  'smid',
  'smtyp',
  'ref_src',
  'ref_url',
  '__twitter_impression',
  'guccounter',
])
