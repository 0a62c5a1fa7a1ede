/** What can be wrong with a dataset archive. */
export type ArchiveErrorCode =
  | 'ARCHIVE_UNREADABLE'
  | 'ARCHIVE_BROKEN'
  | 'ARCHIVE_ESCAPES'
  | 'ARCHIVE_TOO_LARGE'
  | 'ARCHIVE_NOT_UTF8'
  | 'ARCHIVE_NOT_JSON'
  | 'ARCHIVE_NOT_A_DOCUMENT'
  | 'ARCHIVE_DUPLICATE_ID'
  | 'ARCHIVE_TOO_DEEP'
  | 'ARCHIVE_EMPTY'
  | 'ARCHIVE_ASSET_MISSING'
  | 'ARCHIVE_ASSET_UNREADABLE'

/** A dataset archive that can't be taken as it is. The message names the place and what to do. */
export class ArchiveError extends Error {
  readonly code: ArchiveErrorCode

  constructor(code: ArchiveErrorCode, message: string, cause?: unknown) {
    super(message, {cause})
    this.name = 'ArchiveError'
    this.code = code
  }
}
