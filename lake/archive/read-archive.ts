import {readFile, realpath} from 'node:fs/promises'
import {dirname, relative, resolve, isAbsolute} from 'node:path'
import type {LakeDocument} from '../engine/document.ts'
import {ArchiveError} from './archive-error.ts'
import {importAssets, type ReadAsset} from './import-assets.ts'
import {parseNdjson} from './parse-ndjson.ts'
import {readTar} from './read-tar.ts'
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
  const {bytes, readAsset} = /\.(tar\.gz|tgz)$/i.test(file) ? await fromTar(file) : await fromFolder(file)
  const {documents, assets} = await importAssets(parseNdjson(bytes), readAsset)
  return {documents: withRevisions(documents), assets}
}

interface Opened {
  readonly bytes: Uint8Array
  readonly readAsset: ReadAsset
}

const fromTar = async (file: string): Promise<Opened> => {
  const files = await readTar(file)
  const name = [...files.keys()].find((path) => path.endsWith('data.ndjson'))
  const bytes = name === undefined ? undefined : files.get(name)
  if (name === undefined || bytes === undefined) {
    throw new ArchiveError('ARCHIVE_BROKEN', `${file} holds no data.ndjson; it is no dataset export.`)
  }
  const folder = name.slice(0, -'data.ndjson'.length)
  return {
    bytes,
    readAsset: (path) => Promise.resolve(files.get(folder + path.replace(/^\.\//, ''))),
  }
}

const fromFolder = async (file: string): Promise<Opened> => {
  const bytes = await read(file)
  const folder = await realpath(dirname(file))
  return {
    bytes,
    readAsset: async (path) => {
      const target = await realpath(resolve(folder, path)).catch(() => undefined)
      if (target === undefined) return undefined
      const inside = relative(folder, target)
      if (inside.startsWith('..') || isAbsolute(inside)) {
        throw new ArchiveError('ARCHIVE_ESCAPES', `The asset "${path}" leads out of the dataset’s folder.`)
      }
      return readFile(target)
    },
  }
}

const read = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file)
  } catch (error) {
    throw new ArchiveError(
      'ARCHIVE_UNREADABLE',
      `${file} can’t be read; check the path and its permissions.`,
      error,
    )
  }
}
