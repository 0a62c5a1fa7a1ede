/** What can be wrong with the lake's file or folder. */
export type LakeFileErrorCode =
  | 'LAKE_LOCKED'
  | 'LAKE_NOT_A_FOLDER'
  | 'LAKE_READ_ONLY'
  | 'LAKE_CORRUPT'
  | 'LAKE_NEWER_SCHEMA'
  | 'LAKE_DISK_FULL'
  | 'LAKE_IO'
  | 'LAKE_BACKUP_EXISTS'

/** The lake's file can't be opened, read or written. The message names the path and what to do next. */
export class LakeFileError extends Error {
  readonly code: LakeFileErrorCode

  constructor(code: LakeFileErrorCode, message: string, cause?: unknown) {
    super(message, {cause})
    this.name = 'LakeFileError'
    this.code = code
  }
}
