/** The lake, or a Studio beside it, can't be served there. The message says what stands in the way and what to do. */
export class LakeServerError extends Error {
  readonly code = 'LAKE_NOT_SERVED'

  constructor(what: 'lake' | 'Studio', host: string, port: number, cause: Error) {
    const code = 'code' in cause ? cause.code : undefined
    super(`The ${what} can’t be served on ${host}, port ${port}: ${reasonOf(code, cause)}`, {cause})
    this.name = 'LakeServerError'
  }
}

const reasonOf = (code: unknown, {message}: Error): string => {
  switch (code) {
    case 'EADDRINUSE':
      return 'the port is in use. Stop what runs there, or choose another with --port.'
    case 'EACCES':
      return 'ports below 1024 need permission. Choose another with --port.'
    case 'EADDRNOTAVAIL':
      return 'this machine has no such address. Choose another with --host.'
    case 'ENOTFOUND':
      return 'there is no such name. Choose another with --host.'
    default:
      return message
  }
}
