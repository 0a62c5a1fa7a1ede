import {styleText} from 'node:util'
import type {Finding} from '../../newsletter/findings/finding.ts'
import type {PreflightReport} from '../../newsletter/preflight/preflight.ts'

/** What preflight says of one issue. */
export interface CheckedIssue extends PreflightReport {
  readonly documentId: string
  readonly number: number
}

/** What became of a preflight: the one object that `--json` prints. */
export interface PreflightRunReport {
  /** No errors. */
  readonly ok: boolean
  readonly source: string
  readonly counts: {
    readonly issues: number
    readonly errors: number
    readonly warnings: number
    readonly waived: number
  }
  readonly issues: readonly CheckedIssue[]
}

/** Counts what was found. */
export const reportOf = (source: string, issues: readonly CheckedIssue[]): PreflightRunReport => {
  const found = issues.flatMap(({findings}) => findings)
  const errors = found.filter(({severity}) => severity === 'error').length
  return {
    ok: errors === 0,
    source,
    counts: {
      issues: issues.length,
      errors,
      warnings: found.length - errors,
      waived: issues.reduce((sum, {waived}) => sum + waived.length, 0),
    },
    issues,
  }
}

/** The report for people: each issue with its errors, its warnings, what was waived and why, and what could not be checked. */
export const reportText = (report: PreflightRunReport): string => {
  const {issues, errors, warnings, waived} = report.counts
  return [
    ...report.issues.flatMap(issueLines),
    `${counted(issues, 'issue')} from ${report.source}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${waived} waived.`,
    '',
  ].join('\n')
}

const issueLines = ({number, documentId, findings, waived, notRun}: CheckedIssue): readonly string[] => {
  const isBlocked = findings.some(({severity}) => severity === 'error')
  const name = number > 0 ? `Issue ${number}` : documentId
  return [
    `${isBlocked ? styleText('red', '✗') : styleText('green', '✓')} ${name} ${isBlocked ? 'can’t go out' : 'may go out'}`,
    ...findings.flatMap(findingLines),
    ...waived.map(
      ({finding, waiver}) =>
        `  waived ${finding.message} ${waiver.by ?? 'Somebody'}: “${waiver.reason ?? ''}” [${finding.ruleId}]`,
    ),
    ...notRun.map(({ruleId, lacks}) => `  not checked, for want of ${lacks.join(' and ')} [${ruleId}]`),
  ]
}

const findingLines = ({
  severity,
  documentId,
  path,
  message,
  help,
  ruleId,
  fix,
}: Finding): readonly string[] => [
  `  ${severity} ${[documentId, path].filter((part) => part !== '').join(' ')}`,
  `    ${message} ${help}${fix === undefined ? '' : ` (${fix.title}.)`} [${ruleId}]`,
]

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`
