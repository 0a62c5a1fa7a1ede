import {orientationTag} from './orientation-tag.ts'

/**
 * A WebP without EXIF and XMP, its other chunks as they are; orientation stays.
 *
 * @returns `undefined` when the chunks don't add up.
 */
export const stripWebp = (bytes: Uint8Array, orientation: number): Uint8Array | undefined => {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = 8 + source.readUInt32LE(4)
  if (length > source.length) return undefined
  const kept: Uint8Array[] = []
  let at = 12
  while (at + 8 <= length) {
    const size = source.readUInt32LE(at + 4)
    // Chunks are padded to an even length.
    const next = at + 8 + size + (size % 2)
    if (next > source.length) return undefined
    const name = source.toString('latin1', at, at + 4)
    const data = Buffer.from(source.subarray(at, next))
    if (name === 'VP8X') data[8] = ((data[8] ?? 0) & ~(exifFlag | xmpFlag)) | (orientation > 1 ? exifFlag : 0)
    if (name !== 'EXIF' && name !== 'XMP ') kept.push(data)
    at = next
  }
  if (orientation > 1) kept.push(chunk('EXIF', orientationTag(orientation)))
  const body = Buffer.concat(kept)
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body])
}

// https://developers.google.com/speed/webp/docs/riff_container#extended_file_format
const exifFlag = 0x08
const xmpFlag = 0x04

const chunk = (name: string, data: Uint8Array): Buffer => {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data])
}
