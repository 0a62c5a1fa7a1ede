import type {Issue} from '../../newsletter/contract/issue.ts'
import type {AllowedRule} from './gate.ts'
import type {ImageMaker} from './image-maker.ts'
import {MANIFEST_FILE, manifestOf, type Manifest} from './manifest.ts'
import type {ManifestQuotes} from './manifest-quotes.ts'
import type {DocumentRevision} from './read-issue.ts'
import type {RenderedMail} from '../../delivery/message/render-mail.ts'

/** All the bytes of a bundle. */
export interface Bundle {
  /** `issue-<number>`. */
  readonly folder: string
  /** By path in the folder, the manifest last. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly manifest: Manifest
}

/**
 * Puts an issue's bundle together, and makes its images.
 *
 * @param allowed - What somebody let pass; the manifest tells of it.
 *
 * @throws ImageError, or what the source throws when an image can't be had.
 */
export const buildBundle = async (
  issue: Issue,
  {bundle, head, message}: RenderedMail,
  documents: readonly DocumentRevision[],
  makeImage: ImageMaker,
  quotes: ManifestQuotes,
  allowed: readonly AllowedRule[] = [],
): Promise<Bundle> => {
  const {folder, texts, images, corrections} = bundle
  const files = new Map<string, Uint8Array>()
  for (const [path, text] of texts) files.set(path, encode(text))
  files.set('email.eml', message)
  for (const [path, plan] of images) files.set(path, await makeImage(plan))
  const manifest = manifestOf(issue, head, files, documents, quotes, allowed, corrections)
  files.set(MANIFEST_FILE, encode(`${JSON.stringify(manifest, null, 2)}\n`))
  return {folder, files, manifest}
}

const encode = (text: string): Uint8Array => Buffer.from(text, 'utf8')
