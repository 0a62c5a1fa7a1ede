import robotsParser from 'robots-parser'
import type {Answer} from './exchange.ts'
import {OutboundError} from './outbound-error.ts'

/** Asks for a host's robots.txt, following redirects. */
export type AskForRobots = (url: URL) => Promise<Answer>

/** What a host says to programs. */
export interface RobotRules {
  /** @throws OutboundError with `ROBOTS_DISALLOW`. */
  readonly assertAllowed: (url: URL) => void
  /** Milliseconds between requests that it asks for; 0 where it asks for none. */
  readonly delay: number
}

/** The most of a robots.txt that is read (RFC 9309, 2.5, asks for at least this). */
export const MAX_ROBOTS_BYTES = 512_000

/**
 * Reads each host's robots.txt once, by RFC 9309: what isn't there forbids nothing (2.3.1.3), what can't be had for now forbids
 * everything (2.3.1.4), and is an error of its own.
 *
 * @param product - The name by which robots.txt may speak of us.
 */
export const robotsReader = (product: string, ask: AskForRobots): ((url: URL) => Promise<RobotRules>) => {
  const known = new Map<string, Promise<RobotRules>>()
  return ({origin}) => {
    const rules = known.get(origin) ?? read(new URL('/robots.txt', origin), product, ask)
    known.set(origin, rules)
    return rules
  }
}

const read = async (url: URL, product: string, ask: AskForRobots): Promise<RobotRules> => {
  const answer = await ask(url).catch((error: unknown) => {
    // Longer than anybody reads, or an endless chain: as good as none.
    if (error instanceof OutboundError && (error.code === 'TOO_LARGE' || error.code === 'REDIRECTS_ENDLESS'))
      return undefined
    throw error
  })
  if (answer === undefined || (answer.status >= 400 && answer.status < 500 && answer.status !== 429))
    return everything
  if (answer.status >= 400) {
    throw new OutboundError(
      'ANSWER_BROKEN',
      `it can’t say now who may come (robots.txt: HTTP ${answer.status})`,
    )
  }
  const robots = parse(url.href, new TextDecoder().decode(answer.body))
  return {
    assertAllowed: (wanted) => {
      // robots.txt of one host says nothing of another, even where it was found by redirects.
      if (robots.isAllowed(wanted.href, product) === false) {
        throw new OutboundError('ROBOTS_DISALLOW', 'its robots.txt asks programs to stay away')
      }
    },
    delay: (robots.getCrawlDelay(product) ?? 0) * 1000,
  }
}

// The package's types are those of another module system than its code.
const parse = robotsParser as unknown as typeof robotsParser.default

const everything: RobotRules = {assertAllowed: () => undefined, delay: 0}
