/** Why a file gave no text. */
type ExtractCode = 'KIND_UNKNOWN' | 'FILE_BROKEN' | 'FILE_LOCKED' | 'TOO_LARGE' | 'NO_TEXT'

/** A file gave no text. The message says why, and what to do. */
export class ExtractError extends Error {
  readonly code: ExtractCode

  constructor(code: ExtractCode, message: string, cause?: unknown) {
    super(message, {cause})
    this.name = 'ExtractError'
    this.code = code
  }
}
