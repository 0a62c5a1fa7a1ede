import {isIP} from 'node:net'

/** Whether an address or host name means this machine alone. */
export const isLoopback = (host: string): boolean => {
  const name = bare(host)
  return (
    name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name)
  )
}

interface Network {
  /** Names besides addresses and `localhost` under which the lake may be reached. */
  readonly hosts: readonly string[]
  /** Origins besides the Studio's own that pages may call from, such as `https://studio.example`. */
  readonly origins: readonly string[]
  /** Ports on the lake's own host from which a Studio is served. */
  readonly studioPorts: readonly number[]
}

/**
 * Whether a `Host` header is one of ours. A name that somebody else controls may be made to point here (DNS rebinding); an
 * address can't, so addresses and `localhost` are taken and other names have to be listed.
 */
export const isKnownHost = (host: string, {hosts}: Pick<Network, 'hosts'>): boolean => {
  const name = hostName(host)
  return name !== undefined && (isIP(name) !== 0 || isLoopback(name) || hosts.includes(name))
}

/** Whether a page of that origin may call: the lake's own, a Studio beside it, or a listed one. */
export const isKnownOrigin = (origin: string, host: string, network: Network): boolean => {
  if (network.origins.includes(origin)) return true
  if (!URL.canParse(origin)) return false
  const url = new URL(origin)
  const own = hostName(host)
  if (own === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) return false
  if (url.host === host.toLowerCase()) return true
  const sameMachine = bare(url.hostname) === own || (isLoopback(url.hostname) && isLoopback(own))
  return sameMachine && network.studioPorts.includes(Number(url.port))
}

const bare = (host: string): string => host.toLowerCase().replace(/^\[|\]$/g, '')

const hostName = (host: string): string | undefined => {
  const url = `http://${host}/`
  return /^[^/?#@\\\s]+$/.test(host) && URL.canParse(url) ? bare(new URL(url).hostname) : undefined
}
