import type {Answer} from './exchange.ts'
import {systemClock, type Clock} from './clock.ts'
import {follow, type Followed} from './follow.ts'
import {hopWith, type Patience} from './hop.ts'
import {hostGuard, type Resolve} from './host-guard.ts'
import {HostTurns, type Manners} from './host-turns.ts'
import {pinnedAgent} from './pinned-agent.ts'
import {isTransient} from './outbound-error.ts'
import {MAX_ROBOTS_BYTES, robotsReader} from './robots.ts'
import {webAddress} from './web-address.ts'

/** How to go out. Whatever is left out is polite and safe. */
export interface OutboundOptions extends Partial<Manners>, Partial<Patience> {
  /** The name by which robots.txt may speak of us. */
  readonly product: string
  readonly version: string
  /** Where whoever wonders can read who we are. */
  readonly contact?: string
  /** Hosts, as `name` or `name:port`, that may be inside our own network. */
  readonly allowHosts?: readonly string[]
  /** Milliseconds for one answer. */
  readonly timeout?: number
  readonly resolve?: Resolve
  readonly clock?: Clock
  /** Certificates, in PEM, that are trusted besides those the system trusts. */
  readonly ca?: string
}

/** The way out to the web: for addresses that people wrote into documents, which may lead anywhere. */
export interface Outbound {
  /**
   * Asks whether something is there: HEAD, and GET for the first bytes where HEAD isn't answered well. The body is not read.
   *
   * @throws OutboundError
   */
  readonly probe: (address: string) => Promise<Followed>
  /**
   * Reads what is there.
   *
   * @throws OutboundError
   */
  readonly read: (address: string, maxBytes: number) => Promise<Followed>
  readonly close: () => Promise<void>
}

/**
 * Opens the way out. Every name is looked up and all its addresses are checked, for each redirect anew, and connections go to the
 * checked addresses alone; robots.txt is kept to; a host gets one request at a time.
 */
export const openOutbound = ({
  product,
  version,
  contact,
  allowHosts = [],
  timeout = 15_000,
  delay = 1000,
  concurrency = 8,
  maxWait = 60_000,
  retries = 2,
  backoff = 1000,
  resolve,
  clock = systemClock,
  ca,
}: OutboundOptions): Outbound => {
  const agentName = `${product}/${version}${contact === undefined ? '' : ` (+${contact})`}`
  const dispatcher = pinnedAgent(hostGuard(allowHosts, resolve), {timeout, ...(ca !== undefined && {ca})})
  const turns = new HostTurns({delay, concurrency, maxWait}, clock)
  const hop = hopWith({dispatcher, agentName, timeout}, turns, clock, {retries, backoff})
  const check = (address: string) => webAddress(address, allowHosts)
  const rulesOf = robotsReader(product, (robots) =>
    follow(robots.href, check, (url) => hop({method: 'GET', url, maxBytes: MAX_ROBOTS_BYTES})),
  )
  const following = (address: string, ask: (url: URL) => Promise<Answer>): Promise<Followed> =>
    follow(address, check, async (url) => {
      const rules = await rulesOf(url)
      rules.assertAllowed(url)
      if (rules.delay > 0) turns.slowDown(url.host, rules.delay)
      return ask(url)
    })

  return {
    probe: (address) =>
      following(address, async (url) => {
        // Not again: where HEAD fails, GET is what counts.
        const head = await hop({method: 'HEAD', url}, {retries: 0, backoff}).catch((error: unknown) => {
          if (!isTransient(error)) throw error
          return undefined
        })
        if (head !== undefined && head.status < 400) return head
        const first = await hop({method: 'GET', url, headers: {range: 'bytes=0-1023'}})
        return first.status === 416 ? hop({method: 'GET', url}) : first
      }),
    read: (address, maxBytes) => following(address, (url) => hop({method: 'GET', url, maxBytes})),
    close: () => dispatcher.destroy(),
  }
}
