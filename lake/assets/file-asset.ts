import {createHash} from 'node:crypto'
import {getExtension, getMimeType} from 'hono/utils/mime'
import {givenFields, type AssetOptions} from './asset-fields.ts'
import {assetIdOf, type AssetFile} from './asset-name.ts'
import type {MadeAsset} from './image-asset.ts'

export interface FileAssetOptions extends AssetOptions {
  /** As the upload says; otherwise told from the name. */
  readonly mimeType?: string | undefined
}

/** A `sanity.fileAsset` document, as the hosted lake makes them. */
export interface FileAssetDocument {
  readonly _id: string
  readonly _type: 'sanity.fileAsset'
  readonly assetId: string
  readonly extension: string
  readonly mimeType: string
  readonly path: string
  readonly sha1hash: string
  readonly size: number
  readonly uploadId: string
  readonly url: string
  readonly [given: string]: unknown
}

/** Makes a file asset of uploaded bytes, which are kept as they are. */
export const fileAsset = (bytes: Uint8Array, options: FileAssetOptions): MadeAsset<FileAssetDocument> => {
  const {projectId, dataset, baseUrl, filename = ''} = options
  const mimeType = usefulType(options.mimeType) ?? getMimeType(filename)?.split(';')[0] ?? unknownType
  const sha1 = createHash('sha1').update(bytes).digest('hex')
  const extension = extensionIn(filename) ?? getExtension(mimeType) ?? 'bin'
  const file: AssetFile = {kind: 'files', name: `${sha1}.${extension}`}
  const path = `files/${projectId}/${dataset}/${file.name}`
  return {
    file,
    bytes,
    document: {
      _id: assetIdOf(file),
      _type: 'sanity.fileAsset',
      ...givenFields(options),
      assetId: sha1,
      extension,
      mimeType,
      path,
      sha1hash: sha1,
      size: bytes.length,
      uploadId: sha1,
      url: `${baseUrl}/${path}`,
    },
  }
}

const unknownType = 'application/octet-stream'

/** A media type without parameters, unless it is the one that HTTP clients send when they don't know. */
const usefulType = (given: string | undefined): string | undefined => {
  const type = given?.split(';')[0]?.trim().toLowerCase()
  return type === undefined || type === unknownType || !/^[\w.+-]+\/[\w.+-]+$/.test(type) ? undefined : type
}

const extensionIn = (filename: string): string | undefined =>
  /\.([a-z0-9]{1,16})$/i.exec(filename)?.[1]?.toLowerCase()
