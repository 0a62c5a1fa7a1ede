import {UsageError} from '../cli/usage-error.ts'

/** Somebody's word that an issue goes out although its quotations aren't all verified. Printed in the manifest. */
export interface QuoteOverride {
  readonly reason: string
  readonly by: string
}

/**
 * Reads an override from its two options.
 *
 * @throws UsageError when one is given without the other, or says nothing.
 */
export const quoteOverrideOf = (
  reason: string | undefined,
  by: string | undefined,
): QuoteOverride | undefined => {
  if (reason === undefined && by === undefined) return undefined
  if (reason === undefined || reason.trim().length < 10) {
    throw new UsageError(
      '--override-quotes needs the reason, in a few words, why unverified quotations go out; it is kept in the manifest.',
    )
  }
  if (by === undefined || by.trim() === '') {
    throw new UsageError('--override-quotes needs --override-by with the name of whoever answers for it.')
  }
  return {reason: reason.trim(), by: by.trim()}
}
