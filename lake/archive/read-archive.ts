import type {LakeDocument} from '../engine/document.ts'
import {importAssets} from './import-assets.ts'
import {readFolder} from './read-folder.ts'
import {withRevisions} from './with-revisions.ts'

/** A dataset from a file: its documents as a lake would hold them, and the bytes of its assets by asset id. */
export interface Archive {
  readonly documents: readonly LakeDocument[]
  readonly assets: ReadonlyMap<string, Uint8Array>
}

/**
 * Reads a dataset archive: an `.ndjson` file with its assets beside it, or the `.tar.gz` that `sanity datasets export` writes.
 * Assets that documents name as files become asset documents with references, as an import makes them.
 *
 * @throws ArchiveError when the file can't be read or taken whole.
 */
export const readArchive = async (file: string): Promise<Archive> => {
  const {documents: stored, readAsset} = /\.(tar\.gz|tgz)$/i.test(file)
    ? await fromTar(file)
    : await readFolder(file)
  const {documents, assets} = await importAssets(stored, readAsset)
  return {documents: withRevisions(documents), assets}
}

const fromTar = async (file: string) => {
  const {readTar} = await import('./read-tar.ts')
  const {documents, files} = await readTar(file)
  return {documents, readAsset: (path: string) => Promise.resolve(files.get(path))}
}
