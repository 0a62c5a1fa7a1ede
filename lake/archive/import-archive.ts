import {importer} from '../access/identity.ts'
import {assetFileOf} from '../assets/asset-name.ts'
import {fileAsset} from '../assets/file-asset.ts'
import {imageAsset} from '../assets/image-asset.ts'
import type {LakeDocument} from '../engine/document.ts'
import type {Lake} from '../lake.ts'
import {readArchive} from './read-archive.ts'

/** What an import took in. */
export interface ImportCounts {
  readonly documents: number
  /** Documents that were not stored just so already. */
  readonly changed: number
  readonly assets: number
}

/**
 * Takes a dataset archive into a lake: its assets first, then all of its documents in one transaction, with the revisions and
 * times they have. Documents of the same ids are replaced.
 *
 * @param baseUrl - Origin under which the assets' addresses are written into their documents.
 * @throws ArchiveError, AssetError or TransactionError; no document has changed then.
 */
export const importArchive = async (
  lake: Lake,
  dataset: string,
  file: string,
  baseUrl: string,
): Promise<ImportCounts> => {
  const {documents, assets} = await readArchive(file)
  const store = lake.datasets.ensure(dataset)
  const made = new Map<string, LakeDocument>()
  for (const document of documents) {
    const bytes = assets.get(document._id)
    if (bytes !== undefined) made.set(document._id, await keepAsset(lake, dataset, document, bytes, baseUrl))
  }
  const renamed = new Map([...made].map(([id, document]) => [id, document._id]))
  const complete = documents.map(
    (document) => made.get(document._id) ?? (withReferences(document, renamed) as LakeDocument),
  )
  const {changes} = await store.importDocuments(complete, {author: importer.id, checksReferences: false})
  return {documents: complete.length, changed: changes.length, assets: made.size}
}

/** Keeps an asset's bytes. One that came as a mere file gets the document that uploading it would have made. */
const keepAsset = async (
  {assets, projectId}: Lake,
  dataset: string,
  document: LakeDocument,
  bytes: Uint8Array,
  baseUrl: string,
): Promise<LakeDocument> => {
  const file = assetFileOf(document._id)
  if (file === undefined) return document
  if (typeof document['path'] === 'string') {
    await assets.write(dataset, file, bytes)
    return document
  }
  const options = {projectId, dataset, baseUrl, filename: file.name}
  const asset = file.kind === 'images' ? await imageAsset(bytes, options) : fileAsset(bytes, options)
  await assets.write(dataset, asset.file, asset.bytes)
  return {...asset.document, _rev: document['_rev']}
}

/** A copy that refers to assets by the ids that they were kept under; the value itself where that changes nothing. */
const withReferences = (value: unknown, renamed: ReadonlyMap<string, string>): unknown => {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, item]: [string, unknown]) => [
    name,
    name === '_ref' && typeof item === 'string' ? (renamed.get(item) ?? item) : withReferences(item, renamed),
  ])
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries)
}
