import type {ImageMimeType} from '../image-formats.ts'
import type {Transform} from './parse-transform.ts'

/** What a rendition is written as. */
export type OutputFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'tiff'

/**
 * Which format a rendition has: the one asked for; with `auto=format` WebP for those who say that they take it; otherwise the
 * original's. `undefined` for an SVG that isn't to become pixels: it scales by itself, and is sent as it is.
 *
 * @param accept - The request's `Accept` header.
 */
export const outputFormat = (
  original: ImageMimeType,
  {fm, auto}: Pick<Transform, 'fm' | 'auto'>,
  accept: string,
): OutputFormat | undefined => {
  if (fm !== undefined) return fm === 'jpg' || fm === 'pjpg' ? 'jpeg' : fm
  if (original === 'image/svg+xml') return undefined
  if (auto === 'format' && /\bimage\/webp\b/i.test(accept)) return 'webp'
  switch (original) {
    case 'image/jpeg':
      return 'jpeg'
    case 'image/png':
      return 'png'
    case 'image/webp':
      return 'webp'
    case 'image/gif':
      return 'gif'
    case 'image/avif':
      return 'avif'
    case 'image/tiff':
      // Few browsers show TIFF; whoever asked for a transform means to show it.
      return auto === 'format' ? 'jpeg' : 'tiff'
  }
}
