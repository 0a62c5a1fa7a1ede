import type {Issue} from '../../contract/issue.ts'
import {deskOf, fieldPlace} from '../text/field-passage.ts'
import type {PlacedAddress} from './addresses-of.ts'

/** The addresses of an issue's weekly links, in their order. */
export const weeklyAddresses = ({newsletter, issue}: Issue): readonly PlacedAddress[] =>
  issue.weeklyLinks.map(({weeklyLink}) => ({
    href: weeklyLink.url,
    place: fieldPlace(deskOf(weeklyLink, newsletter.inLanguage), 'url', 'the address'),
  }))

/** An address without what doesn't tell pages apart: the scheme, "www.", a fragment, what campaigns add, a last slash. */
export const samePage = (href: string): string => {
  if (!URL.canParse(href)) return href
  const url = new URL(href)
  for (const name of [...url.searchParams.keys()])
    if (/^utm_|^(?:fbclid|gclid|mc_[ce]id|ref)$/.test(name)) url.searchParams.delete(name)
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${url.search}`
}
