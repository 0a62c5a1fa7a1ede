/** Why nothing came back from an address. */
export type OutboundCode =
  /** No address for a request: another scheme, a user name in it, a port that isn't the web's. */
  | 'URL_REFUSED'
  /** The host's name stands for an address inside some network. */
  | 'ADDRESS_REFUSED'
  /** There is no such host. */
  | 'HOST_UNKNOWN'
  /** Nobody could say now whether there is such a host. */
  | 'NAME_SERVICE_FAILED'
  | 'CONNECTION_FAILED'
  | 'TLS_FAILED'
  | 'TIMED_OUT'
  /** What came is no HTTP, or broke off. */
  | 'ANSWER_BROKEN'
  | 'REDIRECTS_ENDLESS'
  | 'TOO_LARGE'
  /** The host's robots.txt asks programs to stay away. */
  | 'ROBOTS_DISALLOW'
  /** The host asks to be left alone for longer than we wait. */
  | 'TOLD_TO_WAIT'

/** A request that gave no answer. The message says what happened, without the address. */
export class OutboundError extends Error {
  readonly code: OutboundCode

  constructor(code: OutboundCode, message: string, cause?: unknown) {
    super(message, {cause})
    this.name = 'OutboundError'
    this.code = code
  }
}

const transient = new Set<OutboundCode>([
  'NAME_SERVICE_FAILED',
  'CONNECTION_FAILED',
  'TIMED_OUT',
  'ANSWER_BROKEN',
])

/** Whether the same request may well succeed a moment later. */
export const isTransient = (error: unknown): error is OutboundError =>
  error instanceof OutboundError && transient.has(error.code)
