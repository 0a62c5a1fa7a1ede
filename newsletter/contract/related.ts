import * as z from 'zod'
import {documentBase, language, optionalText, requiredText} from './primitives.ts'
import {webUrl} from './url.ts'

/** The issue in which an essay ran: where a link to the essay leads. */
const ranIn = z.object({
  ...documentBase('issue'),
  number: z.int().positive(),
  title: requiredText,
  slug: requiredText,
  datePublished: z.iso.datetime({offset: true}),
})

/** An issue or essay that another document points at, with what its link needs. */
export const relatedTarget = z.discriminatedUnion('_type', [
  ranIn,
  z.object({...documentBase('essay'), title: requiredText, slug: requiredText, ranIn}),
])
export type RelatedTarget = z.output<typeof relatedTarget>

/** "Related reading": one of ours by reference, or an outside page. */
export const relatedReading = z.discriminatedUnion('_type', [
  z.object({_type: z.literal('relatedDocument'), _key: z.string(), target: relatedTarget}),
  z.object({
    _type: z.literal('relatedLink'),
    _key: z.string(),
    title: requiredText,
    url: webUrl,
    publisher: optionalText,
    inLanguage: language.nullable(),
  }),
])
export type RelatedReading = z.output<typeof relatedReading>
