import type {LookupFunction} from 'node:net'
import {rootCertificates} from 'node:tls'
import {Agent, buildConnector} from 'undici'
import type {HostGuard} from './host-guard.ts'

interface Connecting {
  /** Milliseconds for a connection. */
  readonly timeout: number
  /** Trusted besides what Node trusts, in PEM. */
  readonly ca?: string
}

/**
 * An agent whose connections go to the very addresses that were checked: the name is looked up once, by the guard, and what it
 * gives is what is connected to. A name that means another host the next moment gains nothing by it.
 */
export const pinnedAgent = (guard: HostGuard, {timeout, ca}: Connecting): Agent =>
  new Agent({
    connect: (options, callback) => {
      const hostname = options.hostname.replace(/^\[(.*)\]$/, '$1')
      const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80)
      guard(hostname, port).then(
        ([first, ...others]) => {
          const lookup: LookupFunction = (_hostname, {all}, done) => {
            if (all === true) done(null, [first, ...others])
            else done(null, first.address, first.family)
          }
          buildConnector({lookup, timeout, ...(ca !== undefined && {ca: [...rootCertificates, ca]})})(
            options,
            callback,
          )
        },
        (error: unknown) => {
          callback(error instanceof Error ? error : new Error(String(error)), null)
        },
      )
    },
    // Without HTTP/2 an answer is one stream of bytes that can be cut off.
    allowH2: false,
    maxHeaderSize: 32_768,
    keepAliveTimeout: 1000,
  })
