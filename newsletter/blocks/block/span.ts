import {z} from 'zod'

/** A run of text with the same marks. A mark is a decorator's name or the `_key` of an annotation in `markDefs`. */
export const span = z.object({
  _type: z.literal('span'),
  _key: z.string(),
  text: z
    .string()
    .refine((text) => text.isWellFormed(), {message: 'holds half of a character pair (a lone surrogate)'}),
  marks: z.array(z.string()),
})
export type Span = z.output<typeof span>
