/** A bundle isn't what was exported. Nothing was sent. */
export class BundleError extends Error {
  readonly code = 'BUNDLE_BROKEN'

  constructor(folder: string, reason: string) {
    super(`${folder} ${reason}. Export the issue again, or leave --exported out, which does.`)
    this.name = 'BundleError'
  }
}
