/** A place on the globe, in degrees and metres above the sea. */
export interface GeoPoint {
  readonly _type: 'geopoint'
  readonly lat: number
  readonly lng: number
  readonly alt?: number
}

export interface ExifMetadata {
  readonly _type: 'sanity.imageExifMetadata'
  readonly [tag: string]: string | number | readonly number[]
}

type Value = string | number | readonly number[]
type Directory = ReadonlyMap<number, Value>

/**
 * What an EXIF block tells of how an image was taken, and of where. Entries that don't make sense are left out.
 *
 * @param block - As sharp gives it, beginning with `Exif\0\0` or with the TIFF header.
 */
export const readExif = (
  block: Uint8Array,
): {readonly exif: ExifMetadata | undefined; readonly location: GeoPoint | undefined} => {
  const start = Buffer.from(block.subarray(0, 4)).toString('latin1') === 'Exif' ? 6 : 0
  const tiff = new DataView(block.buffer, block.byteOffset + start, Math.max(0, block.byteLength - start))
  if (tiff.byteLength < 8) return {exif: undefined, location: undefined}
  const little = tiff.getUint16(0) === 0x4949
  const main = directoryAt(tiff, tiff.getUint32(4, little), little)
  const inner = (tag: number): Directory => {
    const offset = main.get(tag)
    return typeof offset === 'number' ? directoryAt(tiff, offset, little) : new Map<number, Value>()
  }
  return {exif: named([main, inner(exifPointer)]), location: locationIn(inner(gpsPointer))}
}

const exifPointer = 0x8769
const gpsPointer = 0x8825

// EXIF 2.32, 4.6.4 and 4.6.5; the tags that photographers and picture desks ask for.
const names: ReadonlyMap<number, string> = new Map([
  [0x010e, 'ImageDescription'],
  [0x010f, 'Make'],
  [0x0110, 'Model'],
  [0x0112, 'Orientation'],
  [0x0131, 'Software'],
  [0x0132, 'DateTime'],
  [0x013b, 'Artist'],
  [0x8298, 'Copyright'],
  [0x829a, 'ExposureTime'],
  [0x829d, 'FNumber'],
  [0x8822, 'ExposureProgram'],
  [0x8827, 'ISO'],
  [0x9003, 'DateTimeOriginal'],
  [0x9004, 'DateTimeDigitized'],
  [0x9201, 'ShutterSpeedValue'],
  [0x9202, 'ApertureValue'],
  [0x9203, 'BrightnessValue'],
  [0x9204, 'ExposureBiasValue'],
  [0x9205, 'MaxApertureValue'],
  [0x9206, 'SubjectDistance'],
  [0x9207, 'MeteringMode'],
  [0x9208, 'LightSource'],
  [0x9209, 'Flash'],
  [0x920a, 'FocalLength'],
  [0xa001, 'ColorSpace'],
  [0xa002, 'PixelXDimension'],
  [0xa003, 'PixelYDimension'],
  [0xa402, 'ExposureMode'],
  [0xa403, 'WhiteBalance'],
  [0xa405, 'FocalLengthIn35mmFormat'],
  [0xa406, 'SceneCaptureType'],
  [0xa430, 'CameraOwnerName'],
  [0xa432, 'LensSpecification'],
  [0xa433, 'LensMake'],
  [0xa434, 'LensModel'],
])

const named = (directories: readonly Directory[]): ExifMetadata | undefined => {
  const entries = directories.flatMap((directory) =>
    [...directory].flatMap(([tag, value]) => {
      const name = names.get(tag)
      return name === undefined ? [] : [[name, name.startsWith('DateTime') ? asTime(value) : value] as const]
    }),
  )
  return entries.length === 0
    ? undefined
    : {_type: 'sanity.imageExifMetadata', ...Object.fromEntries(entries)}
}

/** `2026:03:02 08:00:00` as ISO 8601. EXIF's clock has no zone; it is written as if it were UTC. */
const asTime = (value: Value): Value =>
  typeof value === 'string'
    ? value.replace(/^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/, '$1-$2-$3T$4.000Z')
    : value

const locationIn = (gps: Directory): GeoPoint | undefined => {
  const lat = degrees(gps.get(2), gps.get(1) === 'S', 90)
  const lng = degrees(gps.get(4), gps.get(3) === 'W', 180)
  if (lat === undefined || lng === undefined) return undefined
  const height = gps.get(6)
  if (typeof height !== 'number') return {_type: 'geopoint', lat, lng}
  return {_type: 'geopoint', lat, lng, alt: gps.get(5) === 1 ? -height : height}
}

const degrees = (value: Value | undefined, negative: boolean, most: number): number | undefined => {
  if (!Array.isArray(value)) return undefined
  const [whole = NaN, minutes = 0, seconds = 0] = value as readonly number[]
  const sum = whole + minutes / 60 + seconds / 3600
  return Number.isFinite(sum) && sum <= most ? (negative ? -sum : sum) : undefined
}

const mostEntries = 512
const mostValues = 64

const directoryAt = (tiff: DataView, offset: number, little: boolean): Directory => {
  const found = new Map<number, Value>()
  if (offset + 2 > tiff.byteLength) return found
  const count = Math.min(tiff.getUint16(offset, little), mostEntries)
  for (let at = offset + 2; at < offset + 2 + count * 12 && at + 12 <= tiff.byteLength; at += 12) {
    const value = valueAt(tiff, at, little)
    if (value !== undefined) found.set(tiff.getUint16(at, little), value)
  }
  return found
}

/** Bytes per value of the types that are read: byte, text, short, long, rational, signed long, signed rational. */
const sizes: ReadonlyMap<number, number> = new Map([
  [1, 1],
  [2, 1],
  [3, 2],
  [4, 4],
  [5, 8],
  [9, 4],
  [10, 8],
])

const valueAt = (tiff: DataView, entry: number, little: boolean): Value | undefined => {
  const type = tiff.getUint16(entry + 2, little)
  const count = tiff.getUint32(entry + 4, little)
  const size = sizes.get(type)
  if (size === undefined || count === 0) return undefined
  const at = count * size <= 4 ? entry + 8 : tiff.getUint32(entry + 8, little)
  if (at + count * size > tiff.byteLength) return undefined
  if (type === 2) return textAt(tiff, at, count)
  if (count > mostValues) return undefined
  const numbers = Array.from({length: count}, (_, index) => numberAt(tiff, type, at + index * size, little))
  if (!numbers.every(Number.isFinite)) return undefined
  return count === 1 ? numbers[0] : numbers
}

const textAt = (tiff: DataView, at: number, length: number): string | undefined => {
  const text = new TextDecoder().decode(
    new Uint8Array(tiff.buffer, tiff.byteOffset + at, Math.min(length, 4096)),
  )
  const trimmed = text.replace(/\0.*$/s, '').trim()
  return trimmed === '' ? undefined : trimmed
}

const numberAt = (tiff: DataView, type: number, at: number, little: boolean): number => {
  switch (type) {
    case 1:
      return tiff.getUint8(at)
    case 3:
      return tiff.getUint16(at, little)
    case 4:
      return tiff.getUint32(at, little)
    case 5:
      return tiff.getUint32(at, little) / tiff.getUint32(at + 4, little)
    case 9:
      return tiff.getInt32(at, little)
    default:
      return tiff.getInt32(at, little) / tiff.getInt32(at + 4, little)
  }
}
