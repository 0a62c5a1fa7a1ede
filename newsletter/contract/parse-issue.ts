import type {Finding} from '../findings/finding.ts'
import {findingOf} from './finding-of.ts'
import {issueContract, type Issue} from './issue.ts'
import {previewIssue} from './preview/preview-issue.ts'
import {problemsOf, type Problem} from './problems.ts'
import {valueAt} from './raw.ts'

/** `export` gives no issue when anything is wrong with it; `preview` always gives one, with what is wrong marked. */
export type ParseMode = 'export' | 'preview'

/**
 * Holds what an issue's query answered against the contract.
 *
 * @param raw - `{newsletter, issue}` as the queries in `newsletter/query` answer; any other value gives findings too.
 * @param mode - In `export` mode an issue comes back only if it may be published as it is, and then without findings. In
 *   `preview` mode the issue is complete: a bad block is replaced by an `InvalidBlock`, a missing text by a marked gap such
 *   as `⟦teaser missing⟧`, and the findings say why. An issue that is still being drafted is no finding there.
 */
export function parseIssue(raw: unknown, mode: 'preview'): {issue: Issue; findings: readonly Finding[]}
export function parseIssue(raw: unknown, mode: ParseMode): {issue: Issue | null; findings: readonly Finding[]}
export function parseIssue(raw: unknown, mode: ParseMode) {
  const result = issueContract.safeParse(raw)
  if (mode === 'export') {
    const problems = [...readiness(raw), ...(result.success ? [] : problemsOf(result.error.issues, raw))]
    return problems.length === 0 && result.success
      ? {issue: result.data, findings: []}
      : {issue: null, findings: distinct(problems.map((problem) => findingOf(problem, raw)))}
  }
  if (result.success) return {issue: result.data, findings: []}
  const located = problemsOf(result.error.issues, raw).map((problem) => ({
    rawPath: problem.path,
    finding: findingOf(problem, raw),
  }))
  return {issue: previewIssue(raw, located), findings: distinct(located.map(({finding}) => finding))}
}

const statusPath = ['issue', 'status']

const readiness = (raw: unknown): readonly Problem[] =>
  valueAt(raw, statusPath) === 'drafting' ? [{ruleId: 'contract/not-ready', path: statusPath}] : []

/** One source can stand in an issue many times; what is wrong with it is said once. */
const distinct = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(
    findings.map((finding) => [JSON.stringify([finding.ruleId, finding.documentId, finding.path]), finding]),
  ).values(),
]
