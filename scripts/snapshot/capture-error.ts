/** A source's text can't be captured as asked. */
export class CaptureError extends Error {
  readonly code: 'SOURCE_UNKNOWN' | 'FILE_UNREADABLE' | 'PAGE_NOT_READ'

  constructor(code: CaptureError['code'], message: string, cause?: unknown) {
    super(message, {cause})
    this.name = 'CaptureError'
    this.code = code
  }
}

/** The page gave nothing to capture, which is nobody's mistake. */
export class PageNotRead extends CaptureError {
  constructor(message: string, cause?: unknown) {
    super('PAGE_NOT_READ', message, cause)
    this.name = 'PageNotRead'
  }
}
