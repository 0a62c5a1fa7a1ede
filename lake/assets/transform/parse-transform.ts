import * as z from 'zod'
import {AssetError} from '../asset-error.ts'

/** What an image's address asks for. Lengths are pixels of the result before `dpr`, but those of `rect`, which are the original's. */
export type Transform = z.infer<typeof transform>

/**
 * Reads the parameters of an image's address, as https://www.sanity.io/docs/image-urls lists them.
 *
 * @throws AssetError naming the parameter that is unknown or has a value out of range.
 */
export const parseTransform = (parameters: URLSearchParams): Transform => {
  const result = transform.safeParse(Object.fromEntries(parameters))
  if (result.success) return result.data
  const [issue] = result.error.issues
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  throw new AssetError(
    'ASSET_BAD_PARAMETER',
    unknown === undefined
      ? `The parameter "${issue?.path.join('.') ?? ''}" is not valid: ${issue?.message ?? ''}`
      : `There is no parameter "${unknown}".`,
  )
}

/** Whether an image is wanted as it was uploaded. `dl` changes its name alone. */
export const asksForOriginal = (transform: Transform): boolean =>
  transform.dlRaw !== undefined || Object.keys(transform).every((name) => name === 'dl')

export const longestSide = 8192

const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'a number is expected')
  .transform(Number)
const between = (least: number, most: number) => number.pipe(z.number().min(least).max(most))
const whole = (least: number, most: number) => number.pipe(z.int().min(least).max(most))
const length = between(1, longestSide)
const isTrue = z.enum(['true', '1', '']).transform(() => true)

const transform = z.strictObject({
  w: length.optional(),
  h: length.optional(),
  'min-w': length.optional(),
  'min-h': length.optional(),
  'max-w': length.optional(),
  'max-h': length.optional(),
  // A browser's zoom changes its pixel ratio, and so what it asks for; more than 3 can't be seen.
  dpr: number
    .pipe(z.number().positive().max(20))
    .transform((ratio) => Math.min(3, Math.max(1, ratio)))
    .optional(),
  rect: z
    .string()
    .regex(/^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/, 'left,top,width,height is expected')
    .transform((text) => {
      const [left = 0, top = 0, width = 0, height = 0] = text.split(',').map(Number)
      return {left, top, width, height}
    })
    .optional(),
  fit: z.enum(['clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale']).optional(),
  crop: z.enum(['top', 'bottom', 'left', 'right', 'center', 'focalpoint', 'entropy']).optional(),
  'fp-x': between(0, 1).optional(),
  'fp-y': between(0, 1).optional(),
  fm: z.enum(['jpg', 'pjpg', 'png', 'webp', 'avif']).optional(),
  auto: z.literal('format').optional(),
  q: whole(0, 100).optional(),
  bg: z
    .string()
    .regex(
      /^([\da-f]{3}|[\da-f]{4}|[\da-f]{6}|[\da-f]{8})$/i,
      'a colour of 3, 4, 6 or 8 hexadecimal digits is expected',
    )
    .optional(),
  blur: whole(0, 2000).optional(),
  sharp: whole(0, 100).optional(),
  sat: whole(-100, 100).optional(),
  invert: z.union([isTrue, z.literal('false').transform(() => false)]).optional(),
  or: z.enum(['0', '90', '180', '270']).transform(Number).optional(),
  flip: z.enum(['h', 'v', 'hv', 'vh']).optional(),
  pad: whole(0, 1000).optional(),
  frame: z.literal('1').optional(),
  dl: z.string().max(255).optional(),
  dlRaw: isTrue.optional(),
})
