import {quoteFindings} from '../../gate/gate-findings.ts'
import type {Rule} from '../rule.ts'

/** Quotations that are verified, and words in quotation marks that are quotations or waived: what the gate of the export asks for. */
export const quotations: Rule = {
  id: 'preflight/quotations',
  title: 'Quotations verified by a second person',
  needs: ['quotes'],
  check: ({input: {quotes}}) =>
    quotes === undefined ? [] : quoteFindings(quotes).map((finding) => ({...finding, ruleId: quotations.id})),
}
