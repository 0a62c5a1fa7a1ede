import * as z from 'zod'
import {URL_STATUSES, valuesOf} from '../vocabulary.ts'
import {documentBase, language, optionalText, requiredText} from './primitives.ts'
import {webUrl} from './url.ts'

/** What an attribution, a footnote or a quotation says about where its words came from. */
export const source = z.object({
  ...documentBase('source'),
  title: requiredText,
  /** The title in the newsletter's language, where the source's is in another. */
  transTitle: optionalText,
  publisher: requiredText,
  url: webUrl.nullable(),
  urlStatus: z.enum(valuesOf(URL_STATUSES)).nullable(),
  archiveUrl: webUrl.nullable(),
  inLanguage: language,
  /** The language the publisher took the words from, when it is itself a translation. */
  relayedFromLanguage: language.nullable(),
  datePublished: z.iso.date().nullable(),
})
export type Source = z.output<typeof source>
