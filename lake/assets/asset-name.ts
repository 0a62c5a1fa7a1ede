import {AssetError} from './asset-error.ts'

/** The two kinds of assets, as addresses spell them. */
export type AssetKind = 'images' | 'files'

/** Which file an asset document stands for. */
export interface AssetFile {
  readonly kind: AssetKind
  /** `<sha1>-<width>x<height>.<extension>` for an image, `<sha1>.<extension>` for a file. */
  readonly name: string
}

const imageId = /^image-([0-9a-f]{40})-(\d{1,5}x\d{1,5})-([a-z0-9]{1,16})$/
const fileId = /^file-([0-9a-f]{40})-([a-z0-9]{1,16})$/
const imageName = /^([0-9a-f]{40})-(\d{1,5}x\d{1,5})\.([a-z0-9]{1,16})$/
const fileName = /^([0-9a-f]{40})\.([a-z0-9]{1,16})$/
// As @sanity/client checks them.
const datasetName = /^~?[a-z0-9][-\w]{0,63}$/

/** The file of an asset document's id; `undefined` for an id that no asset has. */
export const assetFileOf = (id: string): AssetFile | undefined => {
  const [, imageSha1, size, imageExtension] = imageId.exec(id) ?? []
  if (imageSha1 !== undefined && size !== undefined && imageExtension !== undefined) {
    return {kind: 'images', name: `${imageSha1}-${size}.${imageExtension}`}
  }
  const [, sha1, extension] = fileId.exec(id) ?? []
  return sha1 === undefined || extension === undefined
    ? undefined
    : {kind: 'files', name: `${sha1}.${extension}`}
}

/** The id of the document that stands for a file; the other way round. */
export const assetIdOf = ({kind, name}: AssetFile): string =>
  `${kind === 'images' ? 'image' : 'file'}-${name.replace('.', '-')}`

/**
 * Whether a name may become part of a path: only names that the lake itself gives may.
 *
 * @throws AssetError
 */
export const checkAssetName = ({kind, name}: AssetFile): void => {
  if (!(kind === 'images' ? imageName : fileName).test(name)) {
    throw new AssetError('ASSET_BAD_NAME', `"${name.slice(0, 80)}" is no asset's name.`)
  }
}

/** @throws AssetError */
export const checkDatasetName = (dataset: string): void => {
  if (!datasetName.test(dataset)) {
    throw new AssetError('ASSET_BAD_NAME', `"${dataset.slice(0, 80)}" is no dataset's name.`)
  }
}
