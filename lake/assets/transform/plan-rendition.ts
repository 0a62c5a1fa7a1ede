import {AssetError} from '../asset-error.ts'
import {longestSide, type Transform} from './parse-transform.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

interface Rectangle extends Size {
  readonly left: number
  readonly top: number
}

/** The geometry of a rendition, in whole pixels. */
export interface RenditionPlan {
  /** The part of the original that is shown. */
  readonly region: Rectangle
  /** What the region is scaled to, exactly. */
  readonly size: Size
  /** Choose the part of `region` that fits `size` by what it shows, instead of squeezing the region. */
  readonly byEntropy: boolean
  /** Room around it, to be filled with the background. */
  readonly room: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
}

/**
 * Works out which part of an image is shown, and how large.
 *
 * @throws AssetError when the rectangle lies outside the image, or the result would be too large.
 */
export const planRendition = (original: Size, transform: Transform): RenditionPlan => {
  const dpr = transform.dpr ?? 1
  const area = regionOf(original, transform.rect)
  const wanted = {
    width: transform.w === undefined ? undefined : transform.w * dpr,
    height: transform.h === undefined ? undefined : transform.h * dpr,
  }
  const {part, size, byEntropy} = fitted(area, wanted, transform, dpr)
  const whole = {width: atLeastOne(size.width), height: atLeastOne(size.height)}
  const fills = transform.fit === 'fill' || transform.fit === 'fillmax'
  const padding = Math.round((transform.pad ?? 0) * dpr)
  const wide = fills ? Math.max(0, Math.round(wanted.width ?? 0) - whole.width) : 0
  const high = fills ? Math.max(0, Math.round(wanted.height ?? 0) - whole.height) : 0
  const room = {
    left: Math.floor(wide / 2) + padding,
    right: Math.ceil(wide / 2) + padding,
    top: Math.floor(high / 2) + padding,
    bottom: Math.ceil(high / 2) + padding,
  }
  const total = [whole.width + room.left + room.right, whole.height + room.top + room.bottom]
  if (total.some((side) => side > longestSide)) {
    throw new AssetError(
      'ASSET_BAD_PARAMETER',
      `The image would be ${total.join(' × ')} pixels; neither side may exceed ${longestSide}.`,
    )
  }
  return {region: wholePixels(part, original), size: whole, byEntropy, room}
}

interface Fitted {
  readonly part: Rectangle
  readonly size: Size
  readonly byEntropy: boolean
}

interface Wanted {
  readonly width: number | undefined
  readonly height: number | undefined
}

const fitted = (area: Rectangle, wanted: Wanted, transform: Transform, dpr: number): Fitted => {
  const {width, height} = wanted
  const scaled = (most: number): Fitted => {
    const factor = Math.min(
      most,
      width === undefined ? Infinity : width / area.width,
      height === undefined ? Infinity : height / area.height,
    )
    const by = factor === Infinity ? 1 : factor
    return {part: area, size: {width: area.width * by, height: area.height * by}, byEntropy: false}
  }
  switch (transform.fit) {
    case 'max':
    case 'fillmax':
      return scaled(1)
    case 'scale':
      if (width === undefined || height === undefined) return scaled(Infinity)
      return {part: area, size: {width, height}, byEntropy: false}
    case 'crop':
      return cropped(area, withinLimits(area, wanted, transform, dpr), transform)
    case 'min': {
      if (width === undefined || height === undefined) return scaled(1)
      const by = Math.min(1, area.width / width, area.height / height)
      return cropped(area, {width: width * by, height: height * by}, transform)
    }
    case 'clip':
    case 'fill':
    case undefined:
      return scaled(Infinity)
  }
}

/** The size to crop to: what is missing follows from the image's own proportions, then the limits apply. */
const withinLimits = (area: Size, {width, height}: Wanted, transform: Transform, dpr: number): Size => {
  const ratio = area.width / area.height
  const wide = width ?? (height === undefined ? area.width : height * ratio)
  const high = height ?? (width === undefined ? area.height : width / ratio)
  const limited = (value: number, least = 0, most = Infinity) =>
    Math.max(least * dpr, Math.min(most * dpr, value))
  return {
    width: limited(wide, transform['min-w'], transform['max-w']),
    height: limited(high, transform['min-h'], transform['max-h']),
  }
}

/** The largest part of the area that has the proportions of `size`, placed where `crop` says. */
const cropped = (area: Rectangle, size: Size, transform: Transform): Fitted => {
  if (transform.crop === 'entropy') return {part: area, size, byEntropy: true}
  const by = Math.min(area.width / size.width, area.height / size.height)
  const width = size.width * by
  const height = size.height * by
  const [x, y] = focus(transform)
  const part = {
    left: area.left + clamp(x * area.width - width / 2, 0, area.width - width),
    top: area.top + clamp(y * area.height - height / 2, 0, area.height - height),
    width,
    height,
  }
  return {part, size, byEntropy: false}
}

/** The point to keep as near to the middle as the edges allow, from 0 to 1 in both directions. */
const focus = (transform: Transform): readonly [x: number, y: number] => {
  switch (transform.crop) {
    case 'top':
      return [0.5, 0]
    case 'bottom':
      return [0.5, 1]
    case 'left':
      return [0, 0.5]
    case 'right':
      return [1, 0.5]
    case 'focalpoint':
      return [transform['fp-x'] ?? 0.5, transform['fp-y'] ?? 0.5]
    case 'center':
    case 'entropy':
    case undefined:
      return [0.5, 0.5]
  }
}

const regionOf = ({width, height}: Size, rect: Transform['rect']): Rectangle => {
  if (rect === undefined) return {left: 0, top: 0, width, height}
  const left = clamp(rect.left, 0, width)
  const top = clamp(rect.top, 0, height)
  const region = {
    left,
    top,
    width: clamp(rect.left + rect.width, 0, width) - left,
    height: clamp(rect.top + rect.height, 0, height) - top,
  }
  if (region.width < 1 || region.height < 1) {
    throw new AssetError(
      'ASSET_BAD_PARAMETER',
      `The rectangle lies outside the image, which is ${width} × ${height} pixels.`,
    )
  }
  return region
}

const wholePixels = (part: Rectangle, {width, height}: Size): Rectangle => {
  const left = Math.min(Math.round(part.left), width - 1)
  const top = Math.min(Math.round(part.top), height - 1)
  return {
    left,
    top,
    width: clamp(Math.round(part.width), 1, width - left),
    height: clamp(Math.round(part.height), 1, height - top),
  }
}

const atLeastOne = (length: number): number => Math.max(1, Math.round(length))

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)
