import {IMAGE, PLAIN_BLOCK} from './fragments.ts'

const THEME = /* groq */ `{background, ink, muted, link, hairline}`

/** The masthead, sender and footer. The newsletter is one document with a fixed id. */
export const NEWSLETTER = /* groq */ `*[_type == "newsletter" && _id == "newsletter"][0]{
  _id, _type, _rev, title, tagline, url, inLanguage, timeZone,
  welcome[]${PLAIN_BLOCK},
  sender{name, email, replyTo},
  postalAddress, subscribeUrl, unsubscribeUrl, viewOnlineUrl,
  logo{image${IMAGE}, alt},
  colors{light${THEME}, dark${THEME}},
  footer[]${PLAIN_BLOCK},
  knownWords
}`
