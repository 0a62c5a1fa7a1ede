/** The service understood the request and said no. Nothing was sent by it. */
export class ServiceRefusal extends Error {
  readonly code = 'SERVICE_REFUSED'
  /** The answer's HTTP status. */
  readonly status: number

  constructor(service: string, status: number, reason: string) {
    super(`${service} refused: ${reason} (HTTP ${status})`)
    this.name = 'ServiceRefusal'
    this.status = status
  }
}

/** The service couldn't be asked, or answered that it can't work just now, as often as it was tried. Nothing was done. */
export class ServiceUnreachable extends Error {
  readonly code = 'SERVICE_UNREACHABLE'

  constructor(service: string, reason: string, cause?: unknown) {
    super(`${service} can’t be reached: ${reason}. Nothing was changed there; run this again later.`, {cause})
    this.name = 'ServiceUnreachable'
  }
}

/** A request that must not be made twice got no answer: it may have been carried out or not. The service has to be asked. */
export class OutcomeUnknown extends Error {
  readonly code = 'OUTCOME_UNKNOWN'

  constructor(service: string, what: string, cause?: unknown) {
    super(`${service} gave no answer to ${what}. It may have been carried out.`, {cause})
    this.name = 'OutcomeUnknown'
  }
}
