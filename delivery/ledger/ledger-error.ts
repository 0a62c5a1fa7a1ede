/** What can be wrong with a ledger. */
export type LedgerErrorCode =
  /** Another delivery is writing to it. */
  | 'LEDGER_BUSY'
  /** It can't be opened, read or written. */
  | 'LEDGER_FILE'
  /** A newer program has written it. */
  | 'LEDGER_NEWER'
  /** Something is to be sent that has been, or may have been. */
  | 'LEDGER_TWICE'

/** The ledger can't be used as asked. Nothing was sent for what it was asked about. */
export class LedgerError extends Error {
  readonly code: LedgerErrorCode

  constructor(code: LedgerErrorCode, message: string, cause?: unknown) {
    super(message, {cause})
    this.name = 'LedgerError'
    this.code = code
  }
}
