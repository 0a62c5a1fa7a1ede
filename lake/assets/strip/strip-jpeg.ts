import {orientationTag} from './orientation-tag.ts'

/**
 * A JPEG without EXIF, XMP, IPTC, comments and whatever follows its end; its compressed pixels stay as they are. Colour
 * profile and orientation stay too.
 *
 * @returns `undefined` when the segments don't add up.
 */
export const stripJpeg = (bytes: Uint8Array, orientation: number): Uint8Array | undefined => {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = []
  let at = 2
  while (at + 4 <= source.length + 2) {
    if (source[at] !== 0xff) return undefined
    const marker = source[at + 1]
    if (marker === undefined) return undefined
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === end) {
      return Buffer.concat([
        source.subarray(0, 2),
        ...withOrientation(kept, orientation),
        source.subarray(at, at + 2),
      ])
    }
    if (at + 4 > source.length) return undefined
    let next = at + 2 + source.readUInt16BE(at + 2)
    if (marker === startOfScan) next = endOfScan(source, next)
    if (next > source.length) return undefined
    const segment = source.subarray(at, next)
    if (isKept(marker, segment)) kept.push(segment)
    at = next
  }
  return undefined
}

const app0 = 0xe0
const app1 = 0xe1
const app2 = 0xe2
const app14 = 0xee
const app15 = 0xef
const comment = 0xfe
const startOfScan = 0xda
const end = 0xd9

/** Application segments go, but for JFIF, colour profiles, and Adobe's, which says how the colours are meant. */
const isKept = (marker: number, segment: Buffer): boolean => {
  if (marker === comment) return false
  if (marker < app0 || marker > app15) return true
  if (marker === app2) return segment.subarray(4, 16).toString('latin1') === 'ICC_PROFILE\0'
  return marker === app0 || marker === app14
}

/** Where the entropy-coded bytes end: at a marker that is neither a stuffed byte nor a restart. */
const endOfScan = (source: Buffer, from: number): number => {
  for (let at = source.indexOf(0xff, from); at !== -1; at = source.indexOf(0xff, at + 1)) {
    const code = source[at + 1]
    if (code !== undefined && code !== 0 && code !== 0xff && (code < 0xd0 || code > 0xd7)) return at
  }
  return source.length + 1
}

const withOrientation = (segments: readonly Uint8Array[], orientation: number): readonly Uint8Array[] => {
  if (orientation <= 1) return segments
  const payload = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), orientationTag(orientation)])
  const head = Buffer.from([0xff, app1, 0, payload.length + 2])
  const first = segments[0]?.[1] === app0 ? 1 : 0
  return [...segments.slice(0, first), head, payload, ...segments.slice(first)]
}
