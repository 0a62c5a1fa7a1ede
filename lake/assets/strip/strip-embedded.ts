import {openImage, type ReadImage} from '../read-image.ts'
import {stripJpeg} from './strip-jpeg.ts'
import {stripPng} from './strip-png.ts'
import {stripWebp} from './strip-webp.ts'

/**
 * An image without the data that cameras and programs put beside its pixels: where and when it was taken, with which
 * device, by whom. Colour profile and orientation stay. JPEG, PNG and WebP keep their compressed pixels, so nothing is lost by
 * encoding anew; AVIF is encoded anew where there is something to take out, TIFF always, since what
 * it embeds can't be seen beforehand. A GIF has no such data but comments.
 * Doing it twice changes nothing more.
 */
export const stripEmbedded = async (
  bytes: Uint8Array,
  {mimeType, metadata}: ReadImage,
): Promise<Uint8Array> => {
  const orientation = metadata.orientation ?? 1
  const encodeAnew = () => openImage(bytes).autoOrient().keepIccProfile()
  switch (mimeType) {
    case 'image/jpeg':
      return stripJpeg(bytes, orientation) ?? (await encodeAnew().jpeg({quality: 95}).toBuffer())
    case 'image/png':
      return stripPng(bytes, orientation) ?? (await encodeAnew().png().toBuffer())
    case 'image/webp':
      return stripWebp(bytes, orientation) ?? (await encodeAnew().webp({quality: 95}).toBuffer())
    case 'image/avif':
      return hasEmbedded(metadata) ? encodeAnew().avif({quality: 80}).toBuffer() : bytes
    case 'image/tiff':
      return encodeAnew().tiff({compression: 'deflate'}).toBuffer()
    case 'image/gif':
    case 'image/svg+xml':
      return bytes
  }
}

const hasEmbedded = ({exif, xmp, iptc}: ReadImage['metadata']): boolean =>
  [exif, xmp, iptc].some((block) => block !== undefined)
