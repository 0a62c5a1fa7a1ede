/** The output folder can't be written as asked. Nothing in it was changed. */
export class OutFolderError extends Error {
  readonly code = 'OUT_FOLDER'

  constructor(message: string, cause?: unknown) {
    super(message, {cause})
    this.name = 'OutFolderError'
  }
}

/** Node's error for a failed file operation, as an editor can act on it. */
export const outFolderError = (path: string, error: unknown): OutFolderError => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const reason =
    typeof code === 'string' && code in reasons
      ? reasons[code as keyof typeof reasons]
      : error instanceof Error
        ? error.message
        : String(error)
  return new OutFolderError(`${path} can’t be written: ${reason}`, error)
}

const reasons = {
  EACCES: 'permission is denied. Choose another --out, or change its permissions.',
  EPERM: 'permission is denied. Choose another --out, or change its permissions.',
  EROFS: 'it is on a read-only file system. Choose another --out.',
  ENOSPC: 'the disk is full. Free some space and run the export again; earlier bundles are as they were.',
  EDQUOT: 'the disk quota is used up. Free some space and run the export again.',
  ENOTDIR: 'a part of the path is a file, not a folder. Choose another --out.',
  EEXIST: 'a file of that name is in the way. Choose another --out.',
} as const
