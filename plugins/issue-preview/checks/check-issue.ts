import {renderMail} from '../../../delivery/message/render-mail.ts'
import {parseIssue} from '../../../newsletter/contract/parse-issue.ts'
import {step} from '../../../newsletter/contract/raw.ts'
import type {PastIssue} from '../../../newsletter/preflight/input.ts'
import {preflight, type PreflightReport} from '../../../newsletter/preflight/preflight.ts'
import type {Spelling} from '../../../newsletter/preflight/spelling/spelling.ts'
import {quoteGate, type TransactionRecord} from '../../../newsletter/gate/gate.ts'
import {printedIn} from '../../../newsletter/quotes/printed-in.ts'

/** What an issue is held against beyond its own documents. What isn't known yet, or can't be had, is left out. */
export interface Records {
  readonly history?: readonly PastIssue[]
  readonly quotes?: QuoteRecords
}

interface QuoteRecords {
  /** What `quoteGateQuery` answers for the issue. */
  readonly answer: unknown
  /** Who changed what; undefined where nobody may see it. */
  readonly record: TransactionRecord | undefined
}

/**
 * Every rule that the export applies, on what an issue's query answered, as the command applies them to drafts.
 *
 * @param raw - As `parseIssue` takes it.
 */
export const checkIssue = (
  raw: unknown,
  {history, quotes}: Records,
  spelling: Spelling | undefined,
): PreflightReport => {
  const {issue, findings} = parseIssue(raw, 'preview')
  const {bundle, message} = renderMail(issue)
  return preflight({
    issue,
    contract: findings,
    bundle,
    message,
    ...(history !== undefined && {history}),
    ...(quotes !== undefined && {
      quotes: quoteGate(printedIn(step(raw, 'issue')), quotes.answer, quotes.record),
    }),
    ...(spelling !== undefined && {spelling}),
  })
}
