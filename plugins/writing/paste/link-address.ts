import {parseSafeUrl, type SafeUrl} from '../../../newsletter/url.ts'

/** The address of a pasted link, without the redirector that an office or mail program put in front of it. */
export const linkAddress = (href: string): SafeUrl | undefined => {
  const url = parseSafeUrl(href.trim(), {mailto: true})
  if (url === undefined) return undefined
  const behind = addressBehind(new URL(url))
  return behind === undefined ? url : (parseSafeUrl(behind) ?? url)
}

/** Google Docs' exports and Outlook's mails send readers round by their makers. */
const addressBehind = ({hostname, pathname, searchParams}: URL): string | undefined => {
  if (/^www\.google\.[a-z.]+$/.test(hostname) && pathname === '/url')
    return searchParams.get('q') ?? searchParams.get('url') ?? undefined
  if (hostname.endsWith('.safelinks.protection.outlook.com')) return searchParams.get('url') ?? undefined
  return undefined
}
