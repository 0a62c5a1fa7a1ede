import {createHash} from 'node:crypto'
import {imageSize} from 'image-size'
import type {LakeDocument} from '../engine/document.ts'
import {ArchiveError} from './archive-error.ts'

/** The bytes of an asset by its path in the archive; `undefined` when there is no such file. */
export type ReadAsset = (path: string) => Promise<Uint8Array | undefined>

interface Asset {
  readonly document: LakeDocument
  readonly bytes: Uint8Array
}

/**
 * Does what an import does with `_sanityAsset: "image@file://./images/x.png"`: the file becomes an asset document, and the
 * value a reference to it.
 *
 * @throws ArchiveError naming the document and the file, when a file is missing or is no image.
 */
export const importAssets = async (
  documents: readonly LakeDocument[],
  readAsset: ReadAsset,
): Promise<{
  readonly documents: readonly LakeDocument[]
  readonly assets: ReadonlyMap<string, Uint8Array>
}> => {
  const named = new Map<string, string>()
  for (const document of documents) {
    forEachAddress(document, (address) => {
      if (!named.has(address)) named.set(address, document._id)
    })
  }
  const byPath = await loadAll(named, readAsset)
  const kept = await keptAssets(documents, readAsset)
  if (byPath.size === 0) return {documents, assets: kept}
  const stored = new Set(documents.map(({_id}) => _id))
  const fresh = new Map<string, LakeDocument>()
  for (const {document} of byPath.values()) if (!stored.has(document._id)) fresh.set(document._id, document)
  return {
    documents: [
      ...documents.map((document) => withReferences(document, byPath) as LakeDocument),
      ...fresh.values(),
    ],
    assets: new Map([
      ...kept,
      ...[...byPath.values()].map(({document, bytes}) => [document._id, bytes] as const),
    ]),
  }
}

/** How many files are read at a time. */
const TOGETHER = 16

/** The assets of addresses, each with the id of a document that names it. */
const loadAll = async (
  named: ReadonlyMap<string, string>,
  readAsset: ReadAsset,
): Promise<ReadonlyMap<string, Asset>> => {
  const loaded = new Map<string, Asset>()
  const waiting = [...named]
  while (waiting.length > 0) {
    const batch = waiting.splice(0, TOGETHER)
    const assets = await Promise.all(
      batch.map(async ([address, id]) => [address, await load(address, id, readAsset)] as const),
    )
    for (const [address, asset] of assets) loaded.set(address, asset)
  }
  return loaded
}

/** The bytes of those assets whose documents are in the archive, where the files are in it too. */
const keptAssets = async (
  documents: readonly LakeDocument[],
  readAsset: ReadAsset,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const kept = new Map<string, Uint8Array>()
  for (const {_id} of documents) {
    const [, kind, name, extension] = /^(image|file)-([0-9a-f]{40}(?:-\d+x\d+)?)-([a-z0-9]+)$/.exec(_id) ?? []
    if (kind === undefined || name === undefined || extension === undefined) continue
    const bytes = await readAsset(`${kind}s/${name}.${extension}`)
    if (bytes !== undefined) kept.set(_id, bytes)
  }
  return kept
}

const key = '_sanityAsset'

const forEachAddress = (value: object, take: (address: string) => void): void => {
  for (const [name, item] of Object.entries(value) as [string, unknown][]) {
    if (name === key && typeof item === 'string') take(item)
    else if (typeof item === 'object' && item !== null) forEachAddress(item, take)
  }
}

/** A copy with references in the place of files; the value itself where it names none. */
const withReferences = (value: unknown, assets: ReadonlyMap<string, Asset>): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = value.map((item) => withReferences(item, assets))
    return items.every((item, at) => item === value[at]) ? value : items
  }
  const before: readonly (readonly [string, unknown])[] = Object.entries(value)
  const after = before.map(([name, item]): readonly [string, unknown] => {
    const asset = name === key && typeof item === 'string' ? assets.get(item) : undefined
    return asset === undefined
      ? [name, withReferences(item, assets)]
      : ['asset', {_type: 'reference', _ref: asset.document._id}]
  })
  return after.every(([, item], at) => item === before[at]?.[1]) ? value : Object.fromEntries(after)
}

const load = async (address: string, documentId: string, readAsset: ReadAsset): Promise<Asset> => {
  const [, kind, path] = /^(image|file)@file:\/\/(.+)$/.exec(address) ?? []
  if (kind === undefined || path === undefined) {
    throw new ArchiveError(
      'ARCHIVE_ASSET_UNREADABLE',
      `The document "${documentId}" names the asset "${address}"; only files of the archive are taken (image@file://./images/…).`,
    )
  }
  const bytes = await readAsset(insidePath(path, documentId))
  if (bytes === undefined) {
    throw new ArchiveError(
      'ARCHIVE_ASSET_MISSING',
      `The document "${documentId}" names the asset "${path}", which is not in the archive. Put the file there, or export the dataset with its assets.`,
    )
  }
  const sha1 = createHash('sha1').update(bytes).digest('hex')
  const extension = (/\.([a-z0-9]{2,5})$/i.exec(path)?.[1] ?? 'bin').toLowerCase().replace('jpeg', 'jpg')
  if (kind === 'file') {
    return {
      bytes,
      document: {
        _id: `file-${sha1}-${extension}`,
        _type: 'sanity.fileAsset',
        sha1hash: sha1,
        extension,
        size: bytes.length,
      },
    }
  }
  const {width, height} = dimensionsInName(path, sha1) ?? dimensions(bytes, path, documentId)
  return {
    bytes,
    document: {
      _id: `image-${sha1}-${width}x${height}-${extension}`,
      _type: 'sanity.imageAsset',
      sha1hash: sha1,
      extension,
      size: bytes.length,
      metadata: {dimensions: {width, height, aspectRatio: width / height}},
    },
  }
}

/** A path in the archive without leading `./`, which can't lead out of it. */
const insidePath = (path: string, documentId: string): string => {
  if (path.startsWith('/') || /[\\\0]/.test(path) || path.split('/').includes('..')) {
    throw new ArchiveError(
      'ARCHIVE_ESCAPES',
      `The document "${documentId}" names the asset "${path}", which leads out of the archive. Name a file in it (image@file://./images/…).`,
    )
  }
  return path.replace(/^(\.\/)+/, '')
}

/** An export names an image's file by its checksum and size. Where the checksum is right, so is the size. */
const dimensionsInName = (path: string, sha1: string) => {
  const [, named, width, height] = /([0-9a-f]{40})-([1-9]\d{0,4})x([1-9]\d{0,4})\.\w+$/.exec(path) ?? []
  return named === sha1 ? {width: Number(width), height: Number(height)} : undefined
}

const dimensions = (bytes: Uint8Array, path: string, documentId: string) => {
  try {
    const {width, height} = imageSize(bytes)
    return {width, height}
  } catch (error) {
    throw new ArchiveError(
      'ARCHIVE_ASSET_UNREADABLE',
      `"${path}", named by the document "${documentId}", is no image that can be read. Replace it, and import or export anew.`,
      error,
    )
  }
}
