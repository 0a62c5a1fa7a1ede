import {isIP} from 'node:net'
import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address belongs to a machine on the open internet, by IANA's special-purpose registries as ipaddr.js has them.
 * Private, loopback, link-local (where clouds keep their metadata), carrier-grade NAT, multicast, documentation, tunnels and the
 * rest are not; an IPv4 address within an IPv6 one counts as itself.
 */
export const isPublicAddress = (text: string): boolean => {
  // Node's own idea of an address is the narrower one, and the one that is connected by.
  if (isIP(text) === 0) return false
  const address = ipaddr.process(text)
  if (address.kind() === 'ipv4') return address.range() === 'unicast'
  const embedded = translated(address)
  if (embedded !== undefined) return isPublicAddress(embedded)
  // Of IPv6 only 2000::/3 has been handed out (RFC 4291, IANA); the rest, `::a.b.c.d` for one, passes for unicast by default.
  return address.range() === 'unicast' && address.match(GLOBAL_UNICAST)
}

const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3')

/** RFC 6052's well-known prefix: how an IPv6-only network names every IPv4 host. */
const TRANSLATION = ipaddr.parseCIDR('64:ff9b::/96')

const translated = (address: ipaddr.IPv4 | ipaddr.IPv6): string | undefined =>
  address.match(TRANSLATION) ? address.toByteArray().slice(12).join('.') : undefined
