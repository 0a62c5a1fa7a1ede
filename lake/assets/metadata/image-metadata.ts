import {openImage, unreadable, type ReadImage} from '../read-image.ts'
import {readExif, type ExifMetadata, type GeoPoint} from './exif.ts'
import {paletteOf, type Palette} from './palette.ts'

/** What may be asked for with an upload. `blurhash` is taken and left out: the LQIP serves the same purpose. */
export const METADATA_PARTS = ['blurhash', 'exif', 'location', 'lqip', 'palette', 'none'] as const
export type MetadataPart = (typeof METADATA_PARTS)[number]

/** What is found when nothing is said, as the hosted lake does; EXIF and place have to be asked for. */
const defaultParts: readonly MetadataPart[] = ['blurhash', 'lqip', 'palette']

export interface ImageMetadata {
  readonly _type: 'sanity.imageMetadata'
  readonly dimensions: {
    readonly _type: 'sanity.imageDimensions'
    readonly width: number
    readonly height: number
    readonly aspectRatio: number
  }
  readonly hasAlpha: boolean
  readonly isOpaque: boolean
  readonly lqip?: string
  readonly palette?: Palette
  readonly exif?: ExifMetadata
  readonly location?: GeoPoint
}

/**
 * Describes an image. Decodes it once whole, so that bytes that end too early are found out.
 *
 * @throws AssetError when the pixels can't be read.
 */
export const imageMetadata = async (
  bytes: Uint8Array,
  image: ReadImage,
  parts: readonly MetadataPart[] = defaultParts,
): Promise<ImageMetadata> => {
  const {width, height} = image
  const {hasAlpha, exif} = image.metadata
  const small = await openImage(bytes)
    .autoOrient()
    .resize({width: thumbnailSide, height: thumbnailSide, fit: 'inside', withoutEnlargement: true})
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({resolveWithObject: true})
    .catch(unreadable)
  const isOpaque = !hasAlpha || (await openImage(bytes).stats().catch(unreadable)).isOpaque
  const palette = parts.includes('palette') ? paletteOf(small.data) : undefined
  const taken = exif === undefined ? undefined : readExif(exif)
  return {
    _type: 'sanity.imageMetadata',
    dimensions: {_type: 'sanity.imageDimensions', width, height, aspectRatio: width / height},
    hasAlpha,
    isOpaque,
    ...(parts.includes('lqip') && {lqip: await placeholder(bytes, isOpaque)}),
    ...(palette && {palette}),
    ...(parts.includes('exif') && taken?.exif && {exif: taken.exif}),
    ...(parts.includes('location') && taken?.location && {location: taken.location}),
  }
}

const thumbnailSide = 112
const placeholderWidth = 20

/** The image, 20 pixels wide, as a data URI to show until it has come. */
const placeholder = async (bytes: Uint8Array, isOpaque: boolean): Promise<string> => {
  const tiny = openImage(bytes).autoOrient().resize({width: placeholderWidth})
  const encoded = await (isOpaque ? tiny.jpeg({quality: 70}) : tiny.png()).toBuffer().catch(unreadable)
  return `data:image/${isOpaque ? 'jpeg' : 'png'};base64,${encoded.toString('base64')}`
}
