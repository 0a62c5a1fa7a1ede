/** An image's bytes are not what its document says, or no image at all. */
export class ImageError extends Error {
  readonly code = 'IMAGE_BROKEN'

  constructor(assetId: string, reason: string, cause?: unknown) {
    super(`The image ${assetId} can’t be used: ${reason}. Upload it again, or take another.`, {cause})
    this.name = 'ImageError'
  }
}
