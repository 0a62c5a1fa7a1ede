import {createHash} from 'node:crypto'
import {imageMimeType} from '../image-formats.ts'
import {outputFormat, type OutputFormat} from './output-format.ts'
import {asksForOriginal, type Transform} from './parse-transform.ts'
import {renderImage} from './render.ts'
import type {RenditionCache} from './rendition-cache.ts'

/** A rendition that could be made. */
export interface Rendition {
  readonly mimeType: string
  /** Names the bytes: the same for the same image and transform. */
  readonly name: string
  readonly bytes: () => Promise<Uint8Array>
}

/** Raise it when the same transform gives other bytes, so that no old rendition is shown. */
const rendererVersion = 1

/**
 * The rendition of an image that an address asks for; `undefined` when it asks for the original.
 *
 * @param name - The original's file name, which stands for its bytes.
 * @param read - Reads the original.
 */
export const renditionOf = (
  name: string,
  transform: Transform,
  accept: string,
  {cache, read}: {readonly cache: RenditionCache; readonly read: () => Promise<Uint8Array>},
): Rendition | undefined => {
  const mimeType = imageMimeType(name.slice(name.lastIndexOf('.') + 1))
  if (mimeType === undefined || asksForOriginal(transform)) return undefined
  const format = outputFormat(mimeType, transform, accept)
  if (format === undefined) return undefined
  const key = createHash('sha256')
    .update(JSON.stringify([rendererVersion, format, {...transform, dl: undefined, auto: undefined}]))
    .digest('hex')
    .slice(0, 32)
  const kept = `${name}.${key}.${extensions[format]}`
  return {
    mimeType: `image/${format}`,
    name: kept,
    bytes: () => cache.get(kept, async () => renderImage(await read(), transform, format)),
  }
}

const extensions: Readonly<Record<OutputFormat, string>> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
  gif: 'gif',
  tiff: 'tif',
}
