import {createHash} from 'node:crypto'
import type {ImagePlan} from '../../newsletter/render/image-plan.ts'
import {ImageError} from './image-error.ts'

/**
 * Makes the file that a plan describes from its original's bytes.
 *
 * @throws ImageError when the bytes are not those the asset's id was made from, or can't be decoded.
 */
export const imageFile = async (plan: ImagePlan, original: Uint8Array): Promise<Uint8Array> => {
  const [, expected] = /^image-([0-9a-f]{40})-/.exec(plan.assetId) ?? []
  if (createHash('sha1').update(original).digest('hex') !== expected) {
    throw new ImageError(plan.assetId, 'its bytes don’t have the checksum that its id was made from')
  }
  if (plan.isOriginal) return original
  const {default: sharp} = await import('sharp')
  try {
    const {isPalette} = await sharp(original).metadata()
    const resized = sharp(original)
      .extract(plan.sourceRect)
      .resize(plan.pixelWidth, plan.pixelHeight, {fit: 'fill'})
    // Mail apps show progressive JPEG from the first bytes on, and transparency on white everywhere.
    return plan.format === 'png'
      ? // A drawing of few colours stays one: in full colour it would be several times as large.
        await resized.png({compressionLevel: 9, palette: isPalette}).toBuffer()
      : await resized
          .flatten({background: '#ffffff'})
          .jpeg({quality: 82, progressive: true, mozjpeg: true})
          .toBuffer()
  } catch (error) {
    throw new ImageError(plan.assetId, error instanceof Error ? error.message : String(error), error)
  }
}
