import * as z from 'zod'
import {plainBlock} from '../blocks/block/contract.ts'
import {image} from '../blocks/figure/contract.ts'
import {isTimeZone} from '../dates.ts'
import {
  anyText,
  documentBase,
  language,
  listOf,
  optionalBlocksOf,
  optionalText,
  requiredText,
} from './primitives.ts'
import {urlOr, webUrl} from './url.ts'

const hexColour = z.string().regex(/^#[0-9a-f]{6}$/i)

/** One theme's colour tokens, as `#rrggbb`. */
export const theme = z.object({
  background: hexColour,
  ink: hexColour,
  muted: hexColour,
  link: hexColour,
  hairline: hexColour,
})
export type Theme = z.output<typeof theme>

/** An IANA time zone, such as Europe/Berlin. */
const timeZone = z.string().refine(isTimeZone, {params: {ruleId: 'contract/time-zone'}})

/** The masthead, sender and footer that every issue shares. */
export const newsletter = z.object({
  ...documentBase('newsletter'),
  _id: z.literal('newsletter'),
  title: requiredText,
  tagline: optionalText,
  /** Where the public archive lives; issue pages and images are addressed below it. */
  url: webUrl,
  inLanguage: language,
  timeZone,
  welcome: optionalBlocksOf(plainBlock),
  sender: z.object({
    name: requiredText,
    email: z.email(),
    replyTo: z.email().nullable(),
  }),
  postalAddress: requiredText,
  subscribeUrl: webUrl,
  unsubscribeUrl: urlOr('unsubscribe_url'),
  /** Where "view online" leads; the issue's own web page when null. */
  viewOnlineUrl: urlOr('view_online_url').nullable(),
  logo: z.object({image, alt: requiredText}).nullable(),
  colors: z.object({light: theme, dark: theme}),
  footer: optionalBlocksOf(plainBlock),
  /** Words that are spelled right here, though no dictionary has them. */
  knownWords: listOf(anyText),
})
