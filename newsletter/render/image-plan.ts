import type {Image} from '../blocks/figure/contract.ts'

/** How an original becomes the file that mail and page show. Lengths are whole pixels. */
export interface ImagePlan {
  readonly assetId: string
  readonly fileName: string
  /** Display size, in CSS pixels. */
  readonly width: number
  readonly height: number
  /** What is cut out of the original. */
  readonly sourceRect: {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  }
  /** Size of the file's pixels: at least twice the display size, or what the original has. */
  readonly pixelWidth: number
  readonly pixelHeight: number
  readonly format: 'jpg' | 'png'
  /** Whether the original's own bytes serve. */
  readonly isOriginal: boolean
}

/** Mail apps show nothing else reliably. */
const formats: Readonly<Record<string, 'jpg' | 'png'>> = {
  jpg: 'jpg',
  jpeg: 'jpg',
  png: 'png',
  gif: 'png',
  svg: 'png',
}

/**
 * Plans an image for display at up to `maxWidth` CSS pixels, with twice `fileWidth` in the file where the original has them. The
 * file's name is derived from the original's SHA-1 and the plan, so the same picture keeps its address.
 */
export const planImage = ({asset, crop}: Image, maxWidth: number, fileWidth = maxWidth): ImagePlan => {
  const [, sha1 = '', originalWidth = '1', originalHeight = '1', extension = 'jpg'] =
    /^image-([0-9a-f]+)-(\d+)x(\d+)-(\w+)$/.exec(asset._id) ?? []
  const sourceRect = cut(Number(originalWidth), Number(originalHeight), crop)
  const width = Math.min(maxWidth, sourceRect.width)
  const pixelWidth = Math.min(fileWidth * 2, sourceRect.width)
  const ratio = sourceRect.height / sourceRect.width
  const pixelHeight = Math.max(1, Math.round(pixelWidth * ratio))
  const format = formats[extension] ?? 'jpg'
  const isWhole = sourceRect.width === Number(originalWidth) && sourceRect.height === Number(originalHeight)
  const isOriginal =
    isWhole && pixelWidth === sourceRect.width && (extension === 'jpg' || extension === 'png')
  const rect = isWhole ? '' : `-${sourceRect.left}.${sourceRect.top}.${sourceRect.width}.${sourceRect.height}`
  return {
    assetId: asset._id,
    fileName: `${sha1}${rect}-${pixelWidth}x${pixelHeight}.${format}`,
    width,
    height: Math.max(1, Math.round(width * ratio)),
    sourceRect,
    pixelWidth,
    pixelHeight,
    format,
    isOriginal,
  }
}

const cut = (width: number, height: number, crop: Image['crop']): ImagePlan['sourceRect'] => {
  if (crop === null) return {left: 0, top: 0, width, height}
  const left = Math.min(width - 1, Math.round(crop.left * width))
  const top = Math.min(height - 1, Math.round(crop.top * height))
  return {
    left,
    top,
    width: Math.max(1, Math.round((1 - crop.right) * width) - left),
    height: Math.max(1, Math.round((1 - crop.bottom) * height) - top),
  }
}
