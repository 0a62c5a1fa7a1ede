import type {Issue} from '../contract/issue.ts'
import {parseIssue} from '../contract/parse-issue.ts'
import {step} from '../contract/raw.ts'
import type {GateReport} from '../gate/gate.ts'
import {printedIn} from '../quotes/printed-in.ts'
import {stringAt} from '../quotes/uses.ts'
import {asClaimed, claimLines} from './claim-lines.ts'
import {creditLines} from './credit-lines.ts'
import {linkLines} from './link-lines.ts'
import {numberLines} from './number-lines.ts'
import {quoteLines} from './quote-lines.ts'
import {documentsIn, sheetRecords} from './sheet-records.ts'
import type {SheetLine} from './sheet-line.ts'

/** Everything in an issue that has to be right, who saw to it, and what is left. */
export interface FactSheet {
  readonly issue: Issue
  /** The day it was made, as `YYYY-MM-DD`. */
  readonly day: string
  /** Whether two people were told apart by the record of transactions, or by what checks say of themselves. */
  readonly history: GateReport['history']
  /** By kind, in the order of print. */
  readonly lines: readonly SheetLine[]
}

export interface FactSheetInput {
  /** What the issue's query answered; the issue need not be fit to go out. */
  readonly raw: unknown
  /** What its quotations and claims come to. */
  readonly quotes: Pick<GateReport, 'states' | 'unregistered' | 'claims' | 'history'>
  /** What `factSheetQuery` answered for it. */
  readonly answer: unknown
  readonly day: string
}

/** Makes the sheet of an issue. The same documents and day give the same sheet. */
export const factSheet = ({raw, quotes, answer, day}: FactSheetInput): FactSheet => {
  const {issue} = parseIssue(raw, 'preview')
  const records = sheetRecords(answer)
  const printed = new Map(
    printedIn(step(raw, 'issue')).map((document) => [stringAt(document, '_id'), document]),
  )
  const ofQuotes = quoteLines(
    quotes.states,
    quotes.unregistered,
    printed,
    documentsIn(raw, ['quote']),
    records,
  )
  const stated = quotes.states.flatMap((state, at) => {
    const line = ofQuotes[at]
    return line === undefined ? [] : [{state, line}]
  })
  const ofClaims = claimLines(quotes.claims, printed, records)
  const claimed = quotes.claims.flatMap((state, at) => {
    const line = ofClaims[at]
    return line === undefined ? [] : [{state, line}]
  })
  return {
    issue,
    day,
    history: quotes.history,
    lines: [
      ...ofQuotes,
      ...ofClaims,
      ...numberLines(issue, stated).map((line) => asClaimed(line, claimed)),
      ...linkLines(raw, records),
      ...creditLines(issue).map((line) => asClaimed(line, claimed)),
    ],
  }
}

/** How many lines there are, and how many of them are open. */
export const sheetCounts = (lines: readonly SheetLine[]): {readonly all: number; readonly open: number} => ({
  all: lines.length,
  open: lines.filter(({isOpen}) => isOpen).length,
})
