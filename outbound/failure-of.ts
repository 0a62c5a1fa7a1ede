import {OutboundError} from './outbound-error.ts'

/** What went wrong with a request, by the codes that undici, Node's sockets and OpenSSL have for it. */
export const failureOf = (error: unknown): OutboundError => {
  if (error instanceof OutboundError) return error
  if (!(error instanceof Error)) return new OutboundError('CONNECTION_FAILED', String(error))
  if (error.name === 'TimeoutError')
    return new OutboundError('TIMED_OUT', 'no whole answer came in time', error)
  // Several addresses were tried: the first one's failure stands for them.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : undefined
  const code = codeOf(first ?? error)
  if (code.includes('TIMEOUT') || code === 'ETIMEDOUT') {
    return new OutboundError('TIMED_OUT', 'no answer came in time', error)
  }
  if (TLS.test(code)) return new OutboundError('TLS_FAILED', `the secure connection failed (${code})`, error)
  if (BROKEN.test(code) || error.name === 'HTTPParserError')
    return new OutboundError(
      'ANSWER_BROKEN',
      `the answer broke off or is no HTTP (${code === '' ? error.name : code})`,
      error,
    )
  return error.cause === undefined || code !== ''
    ? new OutboundError('CONNECTION_FAILED', `no connection (${code === '' ? error.message : code})`, error)
    : failureOf(error.cause)
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : ''

/** Node's names for certificates it doesn't trust, and OpenSSL's own. */
const TLS = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO)/

const BROKEN =
  /^(UND_ERR_SOCKET|ECONNRESET|EPIPE|HPE_|UND_ERR_HEADERS_OVERFLOW|UND_ERR_RES_|Z_|ERR__ERROR_|ERR_STREAM_PREMATURE)/
