/** The image formats that are taken, by the media type that their bytes show: the extension of the asset's id and file. */
const extensions = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/tiff': 'tif',
  'image/svg+xml': 'svg',
} as const

export type ImageMimeType = keyof typeof extensions
export type ImageExtension = (typeof extensions)[ImageMimeType]

export const isImageMimeType = (mimeType: string | undefined): mimeType is ImageMimeType =>
  mimeType !== undefined && mimeType in extensions

export const extensionOf = (mimeType: ImageMimeType): ImageExtension => extensions[mimeType]

/** The media type of a stored image; `undefined` for an extension that no image has. */
export const imageMimeType = (extension: string): ImageMimeType | undefined =>
  Object.keys(extensions)
    .filter(isImageMimeType)
    .find((mimeType) => extensions[mimeType] === extension)
