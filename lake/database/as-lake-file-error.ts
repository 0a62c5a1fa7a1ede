import {LakeFileError} from './lake-file-error.ts'

// https://www.sqlite.org/rescode.html; extended codes hold the primary one in their low byte.
const busy = 5
const locked = 6
const readOnly = 8
const ioError = 10
const corrupt = 11
const full = 13
const cantOpen = 14
const notADatabase = 26

/** The error in the lake's words when SQLite or the file system threw it about `path`; `undefined` for any other. */
export const asLakeFileError = (error: unknown, path: string): LakeFileError | undefined => {
  if (error instanceof LakeFileError) return error
  if (!(error instanceof Error)) return undefined
  if ('errcode' in error && typeof error.errcode === 'number') return fromSqlite(error.errcode, error, path)
  return 'code' in error && typeof error.code === 'string' ? fromSystem(error.code, error, path) : undefined
}

const fromSqlite = (code: number, error: Error, path: string): LakeFileError | undefined => {
  switch (code & 0xff) {
    case busy:
    case locked:
      return new LakeFileError(
        'LAKE_LOCKED',
        `${path} is in use by another process; stop that one first.`,
        error,
      )
    case readOnly:
    case cantOpen:
      return notWritable(path, error)
    case corrupt:
    case notADatabase:
      return damaged(path, error.message, error)
    case full:
      return diskFull(path, error)
    case ioError:
      return new LakeFileError(
        'LAKE_IO',
        `${path} can't be read or written (${error.message}); check the disk. Answered changes are safe.`,
        error,
      )
    default:
      return undefined
  }
}

const fromSystem = (code: string, error: Error, path: string): LakeFileError | undefined => {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return notWritable(path, error)
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(path, error)
    case 'ENOTDIR':
    case 'EEXIST':
      return new LakeFileError(
        'LAKE_NOT_A_FOLDER',
        `${path} is no folder; name one that the lake may keep its file in.`,
        error,
      )
    default:
      return undefined
  }
}

const notWritable = (path: string, cause: unknown) =>
  new LakeFileError(
    'LAKE_READ_ONLY',
    `${path} can't be written; give this user the right to, or name another folder.`,
    cause,
  )

const diskFull = (path: string, cause: unknown) =>
  new LakeFileError(
    'LAKE_DISK_FULL',
    `There is no room left on the disk for ${path}; nothing of this change was kept. Free some and try again.`,
    cause,
  )

/** `path` holds no sound database; `detail` is what SQLite says of it. */
export const damaged = (path: string, detail: string, cause?: unknown) =>
  new LakeFileError(
    'LAKE_CORRUPT',
    `${path} is damaged (${detail}); move it away and put a backup in its place, or import an export.`,
    cause,
  )
