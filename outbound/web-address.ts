import {parseSafeUrl} from '../newsletter/url.ts'
import {OutboundError} from './outbound-error.ts'

/**
 * An address that may be asked, without its fragment.
 *
 * @param allowed - Hosts as `name:port` whose port may be any.
 * @throws OutboundError with `URL_REFUSED`.
 */
export const webAddress = (text: string, allowed: readonly string[]): URL => {
  const safe = parseSafeUrl(text)
  if (safe === undefined) throw new OutboundError('URL_REFUSED', 'it is no whole http or https address')
  const url = new URL(safe)
  url.hash = ''
  // Below 1024 are services that were never meant to be spoken to in HTTP.
  if (url.port !== '' && Number(url.port) < 1024 && !allowed.includes(url.host)) {
    throw new OutboundError('URL_REFUSED', `port ${url.port} is not one of the web’s`)
  }
  return url
}
