import {bundleMessage} from '../../delivery/message/bundle-message.ts'
import {mailHeadOf} from '../../delivery/message/mail-head-of.ts'
import type {Issue} from '../../newsletter/contract/issue.ts'
import {renderBundle} from '../../newsletter/render/bundle.ts'
import type {ImageMaker} from './image-maker.ts'
import {MANIFEST_FILE, manifestOf, type Manifest} from './manifest.ts'
import type {ManifestQuotes} from './manifest-quotes.ts'
import type {DocumentRevision} from './read-issue.ts'

/** All the bytes of a bundle. */
export interface Bundle {
  /** `issue-<number>`. */
  readonly folder: string
  /** By path in the folder, the manifest last. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly manifest: Manifest
}

/**
 * Renders an issue and makes its images.
 *
 * @throws ImageError, or what the source throws when an image can't be had.
 */
export const buildBundle = async (
  issue: Issue,
  documents: readonly DocumentRevision[],
  makeImage: ImageMaker,
  quotes: ManifestQuotes,
): Promise<Bundle> => {
  const {folder, texts, images} = renderBundle(issue)
  const files = new Map<string, Uint8Array>()
  for (const [path, text] of texts) files.set(path, encode(text))
  const [html, text] = [texts.get('email.html') ?? '', texts.get('email.txt') ?? '']
  const mail = {head: mailHeadOf(issue), html, text}
  files.set('email.eml', bundleMessage(mail))
  for (const [path, plan] of images) files.set(path, await makeImage(plan))
  const manifest = manifestOf(issue, mail.head, files, documents, quotes)
  files.set(MANIFEST_FILE, encode(`${JSON.stringify(manifest, null, 2)}\n`))
  return {folder, files, manifest}
}

const encode = (text: string): Uint8Array => Buffer.from(text, 'utf8')
