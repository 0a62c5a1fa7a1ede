import {ArchiveError} from '../../lake/archive/archive-error.ts'
import {readArchive} from '../../lake/archive/read-archive.ts'
import {QueryCompiler} from '../../lake/engine/compile.ts'
import {DocumentIndex} from '../../lake/engine/document-index.ts'
import {QueryEngine} from '../../lake/engine/engine.ts'
import type {ContentSource} from '../../newsletter/content-source.ts'
import {EXPORT_PERSPECTIVE} from '../../newsletter/query/api.ts'
import type {SourcePerspective} from './open-source.ts'

/** Compiles what is asked of archives; queries mean the same to all of them. */
export const archiveQueries = new QueryCompiler()

/**
 * A dataset archive as a content source.
 *
 * @param perspective - What is published, unless told.
 * @throws ArchiveError when the file can't be taken.
 */
export const archiveSource = async (
  file: string,
  perspective: SourcePerspective = EXPORT_PERSPECTIVE,
): Promise<ContentSource> => {
  const {documents, assets} = await readArchive(file)
  const engine = new QueryEngine(new DocumentIndex(documents), {compiler: archiveQueries})
  return {
    name: file,
    isLive: false,
    fetch: (query, params) => engine.query(query, params, {perspective}),
    image: (assetId) => {
      const bytes = assets.get(assetId)
      return bytes === undefined
        ? Promise.reject(
            new ArchiveError(
              'ARCHIVE_ASSET_MISSING',
              `The image ${assetId} is not in ${file}; export the dataset with its assets.`,
            ),
          )
        : Promise.resolve(bytes)
    },
  }
}
