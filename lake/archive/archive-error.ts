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

/** A dataset archive that can't be taken as it is. The message names the file, the place in it, and what to do. */
export class ArchiveError extends Error {
  readonly code: ArchiveErrorCode

  constructor(code: ArchiveErrorCode, message: string, cause?: unknown) {
    super(message, {cause})
    this.name = 'ArchiveError'
    this.code = code
  }
}

/** For a file that the system won't give. */
export const unreadable = (file: string, cause: unknown): ArchiveError =>
  new ArchiveError(
    'ARCHIVE_UNREADABLE',
    `${file} can’t be read (${cause instanceof Error ? cause.message : String(cause)}); check the path and its permissions.`,
    cause,
  )
