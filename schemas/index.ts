import {checkAssignment} from './documents/check-assignment.ts'
import {claimCheck} from './documents/claim-check.ts'
import {claim} from './documents/claim.ts'
import {essay} from './documents/essay.ts'
import {imageCredit} from './documents/image-credit.ts'
import {issue} from './documents/issue.ts'
import {newsletter} from './documents/newsletter.ts'
import {person} from './documents/person.ts'
import {quoteCheck} from './documents/quote-check.ts'
import {quote} from './documents/quote.ts'
import {sourceSnapshot} from './documents/source-snapshot.ts'
import {source} from './documents/source.ts'
import {weeklyLink} from './documents/weekly-link.ts'
import {callout} from './objects/callout.ts'
import {contentsOverride} from './objects/contents-override.ts'
import {correction} from './objects/correction.ts'
import {divider} from './objects/divider.ts'
import {figure} from './objects/figure.ts'
import {footnote} from './objects/footnote.ts'
import {foreign} from './objects/foreign.ts'
import {internalLink} from './objects/internal-link.ts'
import {link} from './objects/link.ts'
import {quotation} from './objects/quotation.ts'
import {relatedDocument} from './objects/related-document.ts'
import {relatedLink} from './objects/related-link.ts'
import {sender} from './objects/sender.ts'
import {table} from './objects/table.ts'
import {theme} from './objects/theme.ts'
import {waiver} from './objects/waiver.ts'
import {waivedQuotation} from './objects/waived-quotation.ts'
import {bodyText} from './text/body-text.ts'
import {shortText} from './text/short-text.ts'

/** The content model: what editors fill in. */
export const schemaTypes = [
  newsletter,
  issue,
  essay,
  weeklyLink,
  source,
  sourceSnapshot,
  quote,
  quoteCheck,
  checkAssignment,
  claim,
  claimCheck,
  imageCredit,
  person,
  bodyText,
  shortText,
  figure,
  table,
  callout,
  divider,
  footnote,
  link,
  internalLink,
  quotation,
  foreign,
  relatedDocument,
  relatedLink,
  contentsOverride,
  correction,
  sender,
  theme,
  waiver,
  waivedQuotation,
]
