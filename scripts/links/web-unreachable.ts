/** Nobody answered at all: it is this machine that isn't connected. */
export class WebUnreachable extends Error {
  readonly code = 'WEB_UNREACHABLE'

  constructor(hosts: number, reason: string) {
    super(
      `None of ${hosts} hosts answered (the first: ${reason}). Nothing was stored. Check this machine’s connection to the internet, then try again.`,
    )
    this.name = 'WebUnreachable'
  }
}
