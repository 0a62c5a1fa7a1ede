import {crc32} from 'node:zlib'
import {orientationTag} from './orientation-tag.ts'

/**
 * A PNG without EXIF, text and time, its other chunks as they are; orientation stays.
 *
 * @returns `undefined` when the chunks don't add up.
 */
export const stripPng = (bytes: Uint8Array, orientation: number): Uint8Array | undefined => {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [source.subarray(0, 8)]
  let at = 8
  while (at + 12 <= source.length) {
    const next = at + 12 + source.readUInt32BE(at)
    if (next > source.length) return undefined
    const name = source.toString('latin1', at + 4, at + 8)
    if (!dropped.has(name)) kept.push(source.subarray(at, next))
    if (name === 'IHDR' && orientation > 1) kept.push(chunk('eXIf', orientationTag(orientation)))
    if (name === 'IEND') return Buffer.concat(kept)
    at = next
  }
  return undefined
}

const dropped: ReadonlySet<string> = new Set(['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME'])

const chunk = (name: string, data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(named, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}
