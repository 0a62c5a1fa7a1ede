import {claimFindings} from '../../gate/gate-findings.ts'
import type {Rule} from '../rule.ts'

/** Whatever was put on the fact-check sheet beside quotations: it is there to be checked before the issue goes out. */
export const claims: Rule = {
  id: 'preflight/claims',
  title: 'Claims on the sheet verified by a second person',
  needs: ['quotes'],
  check: ({input: {quotes}}) =>
    quotes === undefined ? [] : claimFindings(quotes).map((finding) => ({...finding, ruleId: claims.id})),
}
