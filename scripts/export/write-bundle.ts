import {renameSync} from 'node:fs'
import {mkdir, open, readdir, readFile, rm, stat} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {Bundle} from './build-bundle.ts'
import {MANIFEST_FILE, parseManifest, sha256} from './manifest.ts'
import {OutFolderError, outFolderError} from './out-folder-error.ts'
import {newFolderOf, previousFolderOf} from './leftovers.ts'

/** What writing a bundle does, or would do, to the folder. */
export type BundleChange = 'created' | 'replaced' | 'unchanged'

/**
 * Says what writing the bundle would change.
 *
 * @throws OutFolderError when its place is taken by something that is no bundle of ours.
 */
export const bundleChange = async (out: string, bundle: Bundle): Promise<BundleChange> => {
  const folder = join(out, bundle.folder)
  const there = await stat(folder).catch(() => undefined)
  if (there === undefined) return 'created'
  const manifest = there.isDirectory()
    ? await readFile(join(folder, MANIFEST_FILE), 'utf8').catch(() => undefined)
    : undefined
  if (manifest === undefined || parseManifest(manifest) === undefined) {
    throw new OutFolderError(
      `${folder} is there and no bundle of an export (it has no readable ${MANIFEST_FILE}). Move it away, or choose another --out.`,
    )
  }
  return (await isSame(folder, bundle)) ? 'unchanged' : 'replaced'
}

/**
 * Puts a bundle into its place as a whole: it is written and synced beside its place, then renamed. A run that is cut off leaves
 * the previous bundle there, or, cut off between the two renames, beside it, where the next run finds it.
 *
 * @throws OutFolderError; what was there before is there still.
 */
export const writeBundle = async (out: string, bundle: Bundle): Promise<BundleChange> => {
  const change = await bundleChange(out, bundle)
  if (change === 'unchanged') return change
  const place = join(out, bundle.folder)
  const fresh = newFolderOf(place)
  try {
    const folders = new Set([...bundle.files.keys()].map((path) => dirname(join(fresh, path))))
    for (const folder of folders) await mkdir(folder, {recursive: true})
    await Promise.all([...bundle.files].map(([path, bytes]) => writeSynced(join(fresh, path), bytes)))
    const previous = previousFolderOf(place)
    swap(fresh, place, change === 'replaced' ? previous : undefined)
    if (change === 'replaced') await rm(previous, {recursive: true, force: true})
  } catch (error) {
    await rm(fresh, {recursive: true, force: true}).catch(() => undefined)
    throw outFolderError(place, error)
  }
  return change
}

/** Both renames in one turn of the event loop: no signal's handler can come between them. */
const swap = (fresh: string, place: string, previous: string | undefined): void => {
  if (previous !== undefined) renameSync(place, previous)
  try {
    renameSync(fresh, place)
  } catch (error) {
    if (previous !== undefined) renameSync(previous, place)
    throw error
  }
}

/** Writes a file such that its bytes are on disk when this is done. */
export const writeSynced = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'w')
  try {
    await file.writeFile(bytes)
    await file.datasync()
  } finally {
    await file.close()
  }
}

const isSame = async (folder: string, {files}: Bundle): Promise<boolean> => {
  const there = await readdir(folder, {recursive: true, withFileTypes: true})
  if (there.filter((entry) => !entry.isDirectory()).length !== files.size) return false
  for (const [path, bytes] of files) {
    const stored = await readFile(join(folder, path)).catch(() => undefined)
    if (stored?.byteLength !== bytes.byteLength || sha256(stored) !== sha256(bytes)) return false
  }
  return true
}
