import {createHash} from 'node:crypto'
import {extname} from 'node:path'
import type {Mail} from './mail.ts'

/** An image that travels in the message. */
export interface InlineImage {
  /** Without angle brackets. */
  readonly contentId: string
  readonly contentType: string
  readonly fileName: string
  readonly bytes: Uint8Array
}

/**
 * Takes the mail's images into the message, in place of their addresses.
 *
 * @param files - A bundle's files by path; those below `images/` that the mail shows are taken.
 */
export const inlineImages = (
  mail: Mail,
  files: ReadonlyMap<string, Uint8Array>,
): {readonly mail: Mail; readonly images: readonly InlineImage[]} => {
  const base = mail.head.pageUrl.replace(/[^/]*$/, '')
  const images: InlineImage[] = []
  let {html} = mail
  for (const [path, bytes] of files) {
    const address = `src="${base}${path}"`
    if (!path.startsWith('images/') || !html.includes(address)) continue
    const contentId = `${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}@${mail.head.list.id}`
    html = html.replaceAll(address, `src="cid:${contentId}"`)
    // The bundle's own names are longer than a line of a header.
    const fileName = `image-${images.length + 1}${extname(path)}`
    images.push({contentId, contentType: contentTypeOf(fileName), fileName, bytes})
  }
  return {mail: {...mail, html}, images}
}

const contentTypeOf = (fileName: string): string => (fileName.endsWith('.png') ? 'image/png' : 'image/jpeg')
