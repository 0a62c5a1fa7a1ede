import * as z from 'zod'
import {documentBase, language, optionalText, requiredText} from '../../contract/primitives.ts'
import {source} from '../../contract/source.ts'

export const quote = z.object({
  ...documentBase('quote'),
  originalText: requiredText,
  originalLanguage: language,
  /** Needed when the original is not in the newsletter's language. */
  translation: optionalText,
  speaker: optionalText,
  speakerRole: optionalText,
  locator: optionalText,
  source,
})
export type Quote = z.output<typeof quote>

/** Marks printed words as a use of a quote. `useId` joins the spans of one use, across splits and blocks. */
export const quotationMark = z.object({
  _type: z.literal('quotation'),
  _key: z.string(),
  useId: requiredText,
  /** Print the original under the translation (block quotes only). */
  showOriginal: z.boolean().nullable(),
  quote,
})
