import type {Issue} from '../../newsletter/contract/issue.ts'
import type {Finding} from '../../newsletter/findings/finding.ts'
import type {PastIssue} from '../../newsletter/preflight/input.ts'
import {preflight} from '../../newsletter/preflight/preflight.ts'
import type {Allowance} from './allowances.ts'
import type {RenderedMail} from '../../delivery/message/render-mail.ts'

/** A rule whose errors somebody let pass, and what they were. The manifest has it. */
export interface AllowedRule extends Allowance {
  readonly findings: readonly Pick<Finding, 'documentId' | 'path' | 'message'>[]
}

/** What stands in an issue's way, and what was let pass. */
export interface GateVerdict {
  readonly blockers: readonly Finding[]
  readonly allowed: readonly AllowedRule[]
}

/**
 * Holds a rendered issue against the rules of preflight. Warnings are for `npm run preflight` to tell, and so is spelling: no error
 * comes of it, and a dictionary takes longer to load than all else.
 */
export const gate = (
  issue: Issue,
  {bundle, message}: RenderedMail,
  history: readonly PastIssue[],
  allowances: readonly Allowance[],
): GateVerdict => {
  const errors = preflight({issue, bundle, message, history}).findings.filter(
    ({severity}) => severity === 'error',
  )
  const allowed = allowances.flatMap((allowance) => {
    const findings = errors.filter(({ruleId}) => ruleId === allowance.ruleId)
    return findings.length === 0
      ? []
      : [
          {
            ...allowance,
            findings: findings.map(({documentId, path, message: said}) => ({
              documentId,
              path,
              message: said,
            })),
          },
        ]
  })
  return {
    blockers: errors.filter(({ruleId}) => allowances.every((allowance) => allowance.ruleId !== ruleId)),
    allowed,
  }
}
