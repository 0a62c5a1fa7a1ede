import type {Newsletter} from '../issue.ts'
import {newsletter, theme} from '../newsletter.ts'
import {
  entriesOf,
  GAP_URL,
  identityAt,
  keep,
  missing,
  optionalTextAt,
  placeAt,
  textAt,
  type Place,
} from './gaps.ts'
import {previewPlainBlocks, type LocatedFinding} from './preview-blocks.ts'

/** The masthead, sender and footer, with marked gaps where something is missing. */
export const previewNewsletter = (place: Place, located: readonly LocatedFinding[]): Newsletter => {
  const at = (key: string) => placeAt(place, key)
  const {shape} = newsletter
  const sender = at('sender')
  return {
    ...identityAt(place, 'newsletter'),
    _id: 'newsletter',
    _type: 'newsletter',
    title: textAt(at('title'), 'newsletter title'),
    tagline: optionalTextAt(at('tagline')),
    url: keep(shape.url, at('url'), GAP_URL),
    inLanguage: keep(shape.inLanguage, at('inLanguage'), 'en'),
    timeZone: keep(shape.timeZone, at('timeZone'), 'UTC'),
    welcome: previewPlainBlocks(at('welcome'), located),
    sender: {
      name: textAt(placeAt(sender, 'name'), 'sender'),
      email: keep(shape.sender.shape.email, placeAt(sender, 'email'), missing('sender address')),
      replyTo: keep(shape.sender.shape.replyTo, placeAt(sender, 'replyTo'), null),
    },
    postalAddress: textAt(at('postalAddress'), 'postal address'),
    subscribeUrl: keep(shape.subscribeUrl, at('subscribeUrl'), GAP_URL),
    unsubscribeUrl: keep(shape.unsubscribeUrl, at('unsubscribeUrl'), GAP_URL),
    viewOnlineUrl: keep(shape.viewOnlineUrl, at('viewOnlineUrl'), null),
    logo: keep(shape.logo, at('logo'), null),
    colors: {
      light: keep(theme, placeAt(at('colors'), 'light'), plainLight),
      dark: keep(theme, placeAt(at('colors'), 'dark'), plainDark),
    },
    footer: previewPlainBlocks(at('footer'), located),
    knownWords: entriesOf(at('knownWords')).flatMap((entry) => optionalTextAt(entry) ?? []),
  }
}

const plainLight = {
  background: '#ffffff',
  ink: '#000000',
  muted: '#555555',
  link: '#0000ee',
  hairline: '#cccccc',
}

const plainDark = {
  background: '#000000',
  ink: '#ffffff',
  muted: '#aaaaaa',
  link: '#9999ff',
  hairline: '#444444',
}
