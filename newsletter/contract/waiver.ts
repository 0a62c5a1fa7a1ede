import * as z from 'zod'
import {optionalText} from './primitives.ts'

/**
 * A warning of preflight that an editor lets pass. Everything may be missing: an unfinished waiver is no reason to refuse an
 * issue, it just waives nothing.
 */
export const waiver = z.object({
  _key: z.string(),
  ruleId: optionalText,
  documentId: optionalText,
  /** Sanity path of the place; null where the words may stand anywhere in the document. */
  path: optionalText,
  /** What stands there, as the finding's `actual` says it; null where the place alone is meant. */
  text: optionalText,
  reason: optionalText,
  /** Who waived it, by name. */
  by: optionalText,
})
export type Waiver = z.output<typeof waiver>
