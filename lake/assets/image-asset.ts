import {createHash} from 'node:crypto'
import {AssetError} from './asset-error.ts'
import {givenFields, type AssetOptions} from './asset-fields.ts'
import {assetIdOf, type AssetFile} from './asset-name.ts'
import {extensionOf, type ImageExtension, type ImageMimeType} from './image-formats.ts'
import {imageMetadata, type ImageMetadata, type MetadataPart} from './metadata/image-metadata.ts'
import {readImage} from './read-image.ts'
import {safeSvg} from './safe-svg.ts'
import {stripEmbedded} from './strip/strip-embedded.ts'

export interface ImageAssetOptions extends AssetOptions {
  /** What to find out; LQIP and palette unless given. `none` stands for nothing but dimensions and transparency. */
  readonly parts?: readonly MetadataPart[] | undefined
  /**
   * Whether the stored file keeps EXIF, XMP and IPTC. Unless given it does when `parts` ask for `exif` or `location`: whoever
   * publishes those knows of them, and nobody else should give a source's whereabouts away with a photo.
   */
  readonly keepsEmbedded?: boolean | undefined
}

/** A `sanity.imageAsset` document, as the hosted lake makes them. */
export interface ImageAssetDocument {
  readonly _id: string
  readonly _type: 'sanity.imageAsset'
  readonly assetId: string
  readonly extension: ImageExtension
  readonly metadata: ImageMetadata
  readonly mimeType: ImageMimeType
  readonly path: string
  readonly sha1hash: string
  readonly size: number
  readonly uploadId: string
  readonly url: string
  readonly [given: string]: unknown
}

/** An asset's document with the bytes to keep for it. */
export interface MadeAsset<Document> {
  readonly document: Document
  readonly file: AssetFile
  readonly bytes: Uint8Array
}

/**
 * Makes an image asset of uploaded bytes. The format is what the bytes are, whatever the name says. SVGs are made safe. The
 * checksum is that of the bytes kept, so the same upload gives the same document, and so does uploading what was kept.
 *
 * @throws AssetError for bytes that are no image, are incomplete, or have too many pixels.
 */
export const imageAsset = async (
  uploaded: Uint8Array,
  options: ImageAssetOptions,
): Promise<MadeAsset<ImageAssetDocument>> => {
  const {parts, projectId, dataset, baseUrl} = options
  const keepsEmbedded =
    options.keepsEmbedded ?? parts?.some((part) => part === 'exif' || part === 'location') ?? false
  const isMarkup = looksLikeMarkup(uploaded)
  const safe = isMarkup ? safeSvg(uploaded) : uploaded
  const read = await readImage(safe)
  const {mimeType, width, height} = read
  if (mimeType === 'image/svg+xml' && !isMarkup) {
    throw new AssetError(
      'ASSET_UNREADABLE',
      'An SVG has to be plain text in UTF-8, not compressed. Export it anew.',
    )
  }
  const metadata = await imageMetadata(safe, read, parts)
  const bytes = keepsEmbedded ? safe : await stripEmbedded(safe, read)
  const sha1 = createHash('sha1').update(bytes).digest('hex')
  const extension = extensionOf(mimeType)
  const file: AssetFile = {kind: 'images', name: `${sha1}-${width}x${height}.${extension}`}
  const path = `images/${projectId}/${dataset}/${file.name}`
  return {
    file,
    bytes,
    document: {
      _id: assetIdOf(file),
      _type: 'sanity.imageAsset',
      ...givenFields(options),
      assetId: sha1,
      extension,
      metadata,
      mimeType,
      path,
      sha1hash: sha1,
      size: bytes.length,
      uploadId: sha1,
      url: `${baseUrl}/${path}`,
    },
  }
}

/** Whether bytes are markup, which is made safe before anything else reads it. No other image begins with `<`. */
const looksLikeMarkup = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*</.test(new TextDecoder().decode(bytes.subarray(0, 512)))
