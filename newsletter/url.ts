/** An absolute `https:` or `http:` URL without credentials or control characters, or a `mailto:` where allowed. */
export type SafeUrl = string & {readonly __brand: 'SafeUrl'}

const webSchemes = new Set(['https:', 'http:'])

// White space and control characters anywhere are how a scheme gets past a filter; URL parsers strip them silently.
// eslint-disable-next-line no-control-regex -- control characters are what it is for
const hidden = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u205f-\u2064\ufeff]/u

/**
 * The URL as a link may carry it, or `undefined` when it is relative, hides characters, holds a user name or has another
 * scheme. `mailto:` is taken with `{mailto: true}`. The text is returned in the parser's normal form.
 */
export const parseSafeUrl = (
  text: string,
  options: {readonly mailto?: boolean} = {},
): SafeUrl | undefined => {
  if (!text.isWellFormed() || hidden.test(text)) return undefined
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  if (url.protocol === 'mailto:')
    return options.mailto === true && url.pathname.includes('@') ? (url.href as SafeUrl) : undefined
  if (!webSchemes.has(url.protocol)) return undefined
  if (url.username !== '' || url.password !== '' || url.hostname === '') return undefined
  // `https:example.org` and `https:/example.org` parse, but no reader expects what they become.
  if (!/^https?:\/\/[^/\\]/i.test(text)) return undefined
  return url.href as SafeUrl
}
