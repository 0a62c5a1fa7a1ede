import type {Source} from '../../contract/source.ts'
import type {Issue} from '../../contract/issue.ts'
import {sourceAddress} from '../../render/phrases.ts'
import type {Place} from '../finding-at.ts'
import type {Subject} from '../subject.ts'
import {entry} from '../text/block-words.ts'
import {deskOf, fieldPlace} from '../text/field-passage.ts'
import {newsletterPlace} from './issue-place.ts'

/** An address that the mail links to, and the field it is stored in. */
export interface PlacedAddress {
  readonly href: string
  readonly place: Place
}

/** Every address of an issue that is printed and that somebody typed. */
export const addressesOf = ({issue, passages}: Subject): readonly PlacedAddress[] => [
  ...newsletterAddresses(issue),
  ...passages.flatMap(({links}) => links.filter(({href}) => href !== '')),
  ...issue.issue.essays.flatMap(({essay}) => [
    ...essay.body.flatMap((node) =>
      node._type === 'block'
        ? node.children.flatMap((child) =>
            child._type === 'footnote' && child.source !== null ? sourceAddresses(child.source) : [],
          )
        : [],
    ),
    ...relatedAddresses(essay, issue),
  ]),
  ...relatedAddresses(issue.issue, issue),
  ...issue.issue.weeklyLinks.flatMap(({weeklyLink}) =>
    weeklyLink.source.urlStatus === null || weeklyLink.source.urlStatus === 'live'
      ? []
      : sourceAddresses(weeklyLink.source),
  ),
]

const newsletterAddresses = (issue: Issue): readonly PlacedAddress[] => {
  const {url, subscribeUrl, unsubscribeUrl, viewOnlineUrl} = issue.newsletter
  const at = (href: string, path: string, fieldName: string): PlacedAddress => ({
    href,
    place: newsletterPlace(issue, path, fieldName),
  })
  return [
    at(url, 'url', 'the address of the archive'),
    at(subscribeUrl, 'subscribeUrl', 'the address for subscribing'),
    at(unsubscribeUrl, 'unsubscribeUrl', 'the address for unsubscribing'),
    ...(viewOnlineUrl === null
      ? []
      : [at(viewOnlineUrl, 'viewOnlineUrl', 'the address of the online version')]),
  ]
}

const sourceAddresses = (source: Source): readonly PlacedAddress[] => {
  const href = sourceAddress(source)
  if (href === null) return []
  const place = fieldPlace(deskOf(source, 'en'), href === source.url ? 'url' : 'archiveUrl', 'the address')
  return [{href, place}]
}

const relatedAddresses = (
  document: Pick<Issue['issue'], '_id' | 'relatedReading'>,
  {newsletter}: Issue,
): readonly PlacedAddress[] =>
  document.relatedReading.flatMap((item, index) =>
    item._type === 'relatedLink'
      ? [
          {
            href: item.url,
            place: fieldPlace(
              deskOf(document, newsletter.inLanguage),
              `relatedReading${entry(item._key, index)}.url`,
              `the address in entry ${index + 1} of the related reading`,
            ),
          },
        ]
      : [],
  )
