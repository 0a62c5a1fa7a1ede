import * as z from 'zod'
import {imageCredit} from '../../contract/image-credit.ts'
import {optionalText, optionalReferenceTo} from '../../contract/primitives.ts'

const share = z.number().min(0).max(1)

/** An uploaded image with the editor's crop, as fractions of its sides. */
export const image = z.object({
  asset: z.object({
    /** `image-<sha1>-<width>x<height>-<extension>`: the bytes' identity, from which every file name is derived. */
    _id: z.string().regex(/^image-[0-9a-f]{40}-[1-9]\d{0,4}x[1-9]\d{0,4}-[a-z0-9]{2,5}$/),
    _type: z.literal('sanity.imageAsset'),
    _rev: z.string().min(1),
  }),
  crop: z.object({top: share, bottom: share, left: share, right: share}).nullable(),
})
export type Image = z.output<typeof image>

/** An image in the text. `alt` may be empty only when `decorative` says so. */
export const figure = z
  .object({
    _type: z.literal('figure'),
    image,
    alt: optionalText,
    decorative: z.boolean().nullable(),
    caption: optionalText,
    credit: optionalReferenceTo(imageCredit),
  })
  .refine((value) => value.decorative === true || (value.alt ?? '').trim() !== '', {
    params: {ruleId: 'contract/alt-text'},
    path: ['alt'],
  })
export type Figure = z.output<typeof figure>

export const figureBlock = figure.safeExtend({_key: z.string()})
export type FigureBlock = z.output<typeof figureBlock>
