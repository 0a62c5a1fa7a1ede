import {withoutTracking} from './without-tracking.ts'

/**
 * What two addresses of one page have in common: the same for `http` and `https`, with and without `www.`, a closing slash, a place
 * on the page, tracking, and for parameters in another order. For comparing only; it is no address.
 *
 * @returns `undefined` for what is no web address.
 */
export const pageKey = (href: string): string | undefined => {
  if (!URL.canParse(href)) return undefined
  const url = new URL(withoutTracking(href))
  if (!/^https?:$/.test(url.protocol)) return undefined
  url.searchParams.sort()
  const path = unescaped(url.pathname).replace(/\/(index\.(html?|php))?$/, '')
  return `${bareHost(url.host)}${path}${url.search}`
}

/**
 * How an address begins, in every spelling that {@link pageKey} takes for one: what a query can look for. The page's path is the
 * end of each.
 */
export const spellingsOf = (href: string): readonly string[] => {
  if (!URL.canParse(href)) return []
  const {host, pathname} = new URL(href)
  const path = pathname.replace(/\/(index\.(html?|php))?$/, '')
  const hosts = subdomains.map((sub) => `${sub}${bareHost(host)}`)
  return ['https', 'http'].flatMap((scheme) => hosts.map((name) => `${scheme}://${name}${path}`))
}

const subdomains = ['', 'www.', 'm.', 'amp.']

const bareHost = (host: string): string => host.replace(/^(www|m|amp)\./, '')

const unescaped = (path: string): string => {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
