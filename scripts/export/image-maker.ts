import type {ContentSource} from '../../newsletter/content-source.ts'
import type {ImagePlan} from '../../newsletter/render/image-plan.ts'
import {imageFile} from './image-file.ts'

/** Gives the bytes of the file that a plan describes. */
export type ImageMaker = (plan: ImagePlan) => Promise<Uint8Array>

/** How many made images are kept: what issues share (a logo, a map) comes again soon. */
const KEPT = 32

/** Makes images from a source's originals, those that come again once. */
export const imageMaker = (source: Pick<ContentSource, 'image'>): ImageMaker => {
  const made = new Map<string, Promise<Uint8Array>>()
  return (plan) => {
    const known = made.get(plan.fileName)
    const file = known ?? source.image(plan.assetId).then((original) => imageFile(plan, original))
    made.delete(plan.fileName)
    made.set(plan.fileName, file)
    const [oldest] = made.keys()
    if (made.size > KEPT && oldest !== undefined) made.delete(oldest)
    return file
  }
}
