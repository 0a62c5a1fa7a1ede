import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Mail} from '../../delivery/message/mail.ts'
import {MANIFEST_FILE, parseManifest, sha256, type Manifest} from '../export/manifest.ts'
import {BundleError} from './bundle-error.ts'

/** A bundle from a folder, each byte of it as its manifest says. */
export interface VerifiedBundle {
  readonly folder: string
  readonly manifest: Manifest
  readonly mail: Mail
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * Reads a bundle and holds it against its manifest.
 *
 * @throws BundleError when a file is missing, or isn't what was exported.
 */
export const readBundle = async (folder: string): Promise<VerifiedBundle> => {
  const manifest = parseManifest(await readFile(join(folder, MANIFEST_FILE), 'utf8').catch(() => ''))
  if (manifest === undefined) throw new BundleError(folder, `has no readable ${MANIFEST_FILE}`)
  if (manifest.mail === undefined) throw new BundleError(folder, 'was made by an earlier version')
  const files = new Map<string, Uint8Array>()
  for (const {path, size, sha256: expected} of manifest.files) {
    const bytes = await readFile(join(folder, path)).catch(() => undefined)
    if (bytes === undefined) throw new BundleError(folder, `has lost ${path}`)
    if (bytes.byteLength !== size || sha256(bytes) !== expected)
      throw new BundleError(folder, `has another ${path} than was exported`)
    files.set(path, bytes)
  }
  const text = (path: string) => Buffer.from(files.get(path) ?? []).toString('utf8')
  return {
    folder,
    manifest,
    mail: {head: manifest.mail, html: text('email.html'), text: text('email.txt')},
    files,
  }
}

/**
 * Finds the bundle of an issue among those in a folder.
 *
 * @param which - A number, a slug or `latest`.
 * @throws BundleError when there is none.
 */
export const findBundle = async (out: string, which: string): Promise<string> => {
  const names = await readdir(out).catch(() => [])
  const numbers = names.flatMap((name) => /^issue-(\d+)$/.exec(name)?.[1] ?? []).map(Number)
  if (which === 'latest' && numbers.length > 0) return join(out, `issue-${Math.max(...numbers)}`)
  if (numbers.includes(Number(which))) return join(out, `issue-${Number(which)}`)
  for (const number of numbers) {
    const folder = join(out, `issue-${number}`)
    const manifest = parseManifest(await readFile(join(folder, MANIFEST_FILE), 'utf8').catch(() => ''))
    if (manifest?.issue.slug === which) return folder
  }
  throw new BundleError(out, `has no bundle of issue "${which}"`)
}
