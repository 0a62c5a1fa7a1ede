import * as z from 'zod'
import {LICENCES, valuesOf} from '../vocabulary.ts'
import {documentBase, optionalText, requiredText} from './primitives.ts'
import {webUrl} from './url.ts'

/** IPTC's credit fields. `creditLine` is what readers see ("Photo via …"); it is not a licence. */
export const imageCredit = z.object({
  ...documentBase('imageCredit'),
  creator: optionalText,
  creditLine: requiredText,
  copyrightNotice: optionalText,
  licence: z.enum(valuesOf(LICENCES)).nullable(),
  /** IPTC Web Statement of Rights. */
  webStatement: webUrl.nullable(),
  usageTerms: optionalText,
  /** Who said yes, when and how; for the desk, never printed. */
  permissionEvidence: optionalText,
})
