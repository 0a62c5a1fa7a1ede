import sharp, {type Metadata, type Sharp, type SharpOptions} from 'sharp'
import {AssetError} from './asset-error.ts'
import {isImageMimeType, type ImageMimeType} from './image-formats.ts'

/** What an image's bytes say of themselves. */
export interface ReadImage {
  readonly mimeType: ImageMimeType
  /** Pixels of one frame, as it is shown: with the EXIF orientation applied. */
  readonly width: number
  readonly height: number
  readonly metadata: Metadata
}

// 100 megapixels: larger than any camera in use, and 400 MB once decoded. All frames of an animation count.
const mostPixels = 100_000_000

/** How images are opened everywhere. Warnings are let pass, since cameras write files with harmless ones. */
export const openImage = (bytes: Uint8Array | string, options: SharpOptions = {}): Sharp =>
  sharp(bytes, {failOn: 'error', limitInputPixels: mostPixels, ...options}).timeout({seconds: 60})

/**
 * Reads an image's head; the format is what the bytes are, whatever a name says.
 *
 * @throws AssetError when the bytes are no image that is taken, or one of too many pixels.
 */
export const readImage = async (bytes: Uint8Array): Promise<ReadImage> => {
  if (bytes.length === 0) unreadable(undefined)
  const metadata = await openImage(bytes).metadata().catch(unreadable)
  const {mediaType, autoOrient, pages = 1} = metadata
  if (!isImageMimeType(mediaType)) {
    throw new AssetError(
      'ASSET_UNREADABLE',
      `Images of the format "${metadata.format}" are not taken. Upload a JPEG, PNG, GIF, WebP, AVIF, TIFF or SVG, or upload it as a file.`,
    )
  }
  const {width, height} = autoOrient
  if (width * height * pages > mostPixels) throw tooManyPixels()
  return {mimeType: mediaType, width, height, metadata}
}

/** Turns what sharp throws into an error that says what is wrong with the upload. */
export const unreadable = (error: unknown): never => {
  if (error instanceof AssetError) throw error
  if (error instanceof Error && error.message.includes('exceeds pixel limit')) throw tooManyPixels(error)
  throw new AssetError(
    'ASSET_UNREADABLE',
    'The bytes are no image that can be read whole. Upload it anew, or as a file.',
    error,
  )
}

const tooManyPixels = (cause?: unknown) =>
  new AssetError(
    'ASSET_TOO_LARGE',
    `The image has more than ${mostPixels / 1_000_000} megapixels. Scale it down first.`,
    cause,
  )
