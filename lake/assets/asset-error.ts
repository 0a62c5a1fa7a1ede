/** The codes of {@link AssetError}; its message says what to do next. */
export type AssetErrorCode =
  'ASSET_UNREADABLE' | 'ASSET_TOO_LARGE' | 'ASSET_BAD_PARAMETER' | 'ASSET_BAD_NAME' | 'ASSET_MISSING'

const statuses = {
  ASSET_UNREADABLE: 400,
  ASSET_TOO_LARGE: 413,
  ASSET_BAD_PARAMETER: 400,
  ASSET_BAD_NAME: 400,
  ASSET_MISSING: 404,
} as const satisfies Record<AssetErrorCode, number>

/** An asset that can't be taken, found or shown as asked. */
export class AssetError extends Error {
  readonly code: AssetErrorCode
  /** The HTTP status that fits. */
  readonly status: (typeof statuses)[AssetErrorCode]

  constructor(code: AssetErrorCode, message: string, cause?: unknown) {
    super(message, {cause})
    this.name = 'AssetError'
    this.code = code
    this.status = statuses[code]
  }
}
