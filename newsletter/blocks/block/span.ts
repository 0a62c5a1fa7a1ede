import * as z from 'zod'
import {anyText, listOf} from '../../contract/primitives.ts'

/** A run of text with the same marks. A mark is a decorator's name or the `_key` of an annotation in `markDefs`. */
export const span = z.object({
  _type: z.literal('span'),
  _key: z.string(),
  text: anyText,
  marks: listOf(z.string()),
})
export type Span = z.output<typeof span>
