import {lookup} from 'node:dns/promises'
import type {LookupAddress} from 'node:dns'
import {isIP} from 'node:net'
import {isPublicAddress} from './is-public-address.ts'
import {OutboundError} from './outbound-error.ts'

/** Finds a host's addresses: the system's resolver, or a test's. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>

/** Says which addresses a host may be reached at. */
export type HostGuard = (
  hostname: string,
  port: number,
) => Promise<readonly [LookupAddress, ...LookupAddress[]]>

/**
 * A guard that lets nobody into the network we are in: every address of a host must be a public one, since the system may connect
 * to any of them.
 *
 * @param allowed - Hosts, as `name` or `name:port`, that may be inside.
 * @returns Throws OutboundError with `ADDRESS_REFUSED`, `HOST_UNKNOWN` or `NAME_SERVICE_FAILED`.
 */
export const hostGuard =
  (allowed: readonly string[], resolve: Resolve = systemResolve): HostGuard =>
  async (hostname, port) => {
    const literal = isIP(hostname)
    const [first, ...others] =
      literal === 0 ? await resolved(hostname, resolve) : [{address: hostname, family: literal}]
    if (first === undefined) throw new OutboundError('HOST_UNKNOWN', `${hostname} has no address`)
    const isAllowed = [hostname, `${hostname}:${port}`, `[${hostname}]:${port}`].some((name) =>
      allowed.includes(name),
    )
    const inside = [first, ...others].find(({address}) => !isPublicAddress(address))
    if (inside !== undefined && !isAllowed) {
      throw new OutboundError(
        'ADDRESS_REFUSED',
        `${hostname} is ${inside.address}, which is not on the open internet`,
      )
    }
    return [first, ...others]
  }

const systemResolve: Resolve = (hostname) => lookup(hostname, {all: true})

const resolved = async (hostname: string, resolve: Resolve): Promise<readonly LookupAddress[]> => {
  try {
    return await resolve(hostname)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    throw code === 'ENOTFOUND' || code === 'ENODATA'
      ? new OutboundError('HOST_UNKNOWN', `there is no host ${hostname}`, error)
      : new OutboundError('NAME_SERVICE_FAILED', `nobody could say now where ${hostname} is`, error)
  }
}
