import type {Sharp} from 'sharp'
import {openImage, readImage, unreadable} from '../read-image.ts'
import type {OutputFormat} from './output-format.ts'
import type {Transform} from './parse-transform.ts'
import {planRendition, type RenditionPlan, type Size} from './plan-rendition.ts'

/**
 * Makes a rendition of an image. Nothing that was embedded in the original but its colour profile's effect comes along.
 *
 * @throws AssetError for a rectangle outside the image, a result too large, or bytes that are no image.
 */
export const renderImage = async (
  original: Uint8Array,
  transform: Transform,
  format: OutputFormat,
): Promise<Uint8Array> => {
  if (transform.or !== undefined && transform.or !== 0) {
    return renderImage(await turned(original, transform), {...transform, or: 0, rect: undefined}, format)
  }
  const read = await readImage(original)
  const isAnimated = (read.metadata.pages ?? 1) > 1 && (format === 'gif' || format === 'webp')
  // libvips holds an animation's frames as one tall image, which it can't mirror as frames.
  const animated = isAnimated && transform.frame === undefined && transform.flip === undefined
  const finer = read.mimeType === 'image/svg+xml' ? svgScale(read, transform) : 1
  const plan = planRendition(times(read, finer), finerRect(transform, finer))
  const image = openImage(original, {animated, ...(finer > 1 && {density: svgDensity * finer})}).autoOrient()
  return encode(finish(place(image, plan, transform), transform, format), transform, format)
    .toBuffer()
    .catch(unreadable)
}

/** The part asked for, turned: the rectangle is one of the image before, the lengths are of the image after. */
const turned = async (original: Uint8Array, {rect, or}: Transform): Promise<Uint8Array> => {
  const {region} = planRendition(await readImage(original), rect === undefined ? {} : {rect})
  const part = await openImage(original).autoOrient().extract(region).png(quick).toBuffer().catch(unreadable)
  return openImage(part).rotate(or).png(quick).toBuffer()
}

const quick = {compressionLevel: 0}

// At this density one unit of an SVG is one pixel.
const svgDensity = 72
const mostSvgScale = 16

/** How much larger than its natural size an SVG is drawn, so that enlarging doesn't blur it. */
const svgScale = (size: Size, transform: Transform): number => {
  const {region, size: shown} = planRendition(size, transform)
  return Math.min(
    mostSvgScale,
    Math.max(1, Math.ceil(shown.width / region.width), Math.ceil(shown.height / region.height)),
  )
}

const times = ({width, height}: Size, by: number): Size => ({width: width * by, height: height * by})

const finerRect = (transform: Transform, by: number): Transform => {
  if (by === 1 || transform.rect === undefined) return transform
  const {left, top, width, height} = transform.rect
  return {...transform, rect: {left: left * by, top: top * by, width: width * by, height: height * by}}
}

const place = (image: Sharp, {region, size, byEntropy, room}: RenditionPlan, {bg}: Transform): Sharp => {
  const resized = image
    .extract(region)
    .resize({...size, fit: byEntropy ? 'cover' : 'fill', ...(byEntropy && {position: 'entropy'})})
  const needsRoom = Object.values(room).some((pixels) => pixels > 0)
  return needsRoom ? resized.extend({...room, background: colour(bg)}) : resized
}

const finish = (
  image: Sharp,
  {flip, sat, blur, sharp, invert, bg}: Transform,
  format: OutputFormat,
): Sharp => {
  if (flip?.includes('h') === true) image.flop()
  if (flip?.includes('v') === true) image.flip()
  if (sat !== undefined) image.modulate({saturation: 1 + sat / 100})
  if (invert === true) image.negate({alpha: false})
  // libvips takes a sigma of 0.3 and more; ten of the parameter's steps are about one pixel.
  if (blur !== undefined && blur > 0) image.blur(Math.max(0.3, blur / 10))
  if (sharp !== undefined && sharp > 0) image.sharpen({sigma: 0.5 + sharp / 50})
  if (bg !== undefined || format === 'jpeg') image.flatten({background: colour(bg)})
  return image
}

const encode = (image: Sharp, {q, fm}: Transform, format: OutputFormat): Sharp => {
  const quality = Math.max(1, q ?? 75)
  switch (format) {
    case 'jpeg':
      return image.jpeg({quality, progressive: fm === 'pjpg'})
    case 'webp':
      return image.webp({quality})
    case 'avif':
      return image.avif({quality: Math.max(1, q ?? 50), effort: 3})
    case 'png':
      return image.png()
    case 'gif':
      return image.gif()
    case 'tiff':
      return image.tiff({compression: 'deflate'})
  }
}

/** White unless a colour is given; opaque unless it has four or eight digits. Addresses put alpha first, as in `#aarrggbb`. */
const colour = (bg: string | undefined) => {
  const digits = bg === undefined ? 'ffffff' : bg.length <= 4 ? bg.replace(/./g, '$&$&') : bg
  const [blue = 0, green = 0, red = 0, alpha = 255] = (digits.match(/../g) ?? [])
    .map((pair) => parseInt(pair, 16))
    .reverse()
  return {r: red, g: green, b: blue, alpha: alpha / 255}
}
