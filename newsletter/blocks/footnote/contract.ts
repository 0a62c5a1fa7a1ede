import * as z from 'zod'
import {optionalText, optionalReferenceTo} from '../../contract/primitives.ts'
import {source} from '../../contract/source.ts'

/** A note at a point in the text: a source, a remark, or both; one of the two is needed. */
export const footnote = z
  .object({
    _type: z.literal('footnote'),
    _key: z.string(),
    text: optionalText,
    locator: optionalText,
    source: optionalReferenceTo(source),
  })
  .refine((note) => note.source !== null || (note.text ?? '').trim() !== '', {
    params: {ruleId: 'contract/empty-footnote'},
    path: ['text'],
  })
export type Footnote = z.output<typeof footnote>
