import type {Readable} from 'node:stream'
import {createBrotliDecompress, createGunzip, createInflate} from 'node:zlib'
import {OutboundError} from './outbound-error.ts'

/**
 * The bytes of a body, unpacked.
 *
 * @param encoding - The `content-encoding`.
 * @param maxBytes - Counted after unpacking, so that a small file can't become a large one.
 * @throws OutboundError with `TOO_LARGE` or `ANSWER_BROKEN`.
 */
export const readBytes = async (body: Readable, encoding: string, maxBytes: number): Promise<Uint8Array> => {
  const unpacked = unpackedOf(body, encoding)
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of unpacked as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength
      if (size > maxBytes) {
        throw new OutboundError('TOO_LARGE', `it is larger than ${Math.floor(maxBytes / 1_000_000)} MB`)
      }
      chunks.push(chunk)
    }
  } finally {
    body.destroy()
  }
  return new Uint8Array(Buffer.concat(chunks))
}

const unpackers: Readonly<Record<string, () => ReturnType<typeof createGunzip>>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

const unpackedOf = (body: Readable, encoding: string): Readable => {
  const name = encoding.trim().toLowerCase()
  if (name === '' || name === 'identity') return body
  const unpacker = Object.hasOwn(unpackers, name) ? unpackers[name]?.() : undefined
  if (unpacker === undefined)
    throw new OutboundError(
      'ANSWER_BROKEN',
      `it is packed as “${name.slice(0, 20)}”, which is not understood`,
    )
  body.on('error', (error) => unpacker.destroy(error))
  return body.pipe(unpacker)
}
