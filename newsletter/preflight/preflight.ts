import type {Finding} from '../findings/finding.ts'
import type {PreflightInput} from './input.ts'
import type {Need, Rule} from './rule.ts'
import {rules} from './rules.ts'
import {Subject} from './subject.ts'
import {waive, type WaivedFinding} from './waive.ts'

/** What preflight says of an issue. */
export interface PreflightReport {
  /** Errors first; within them in reading order of the rules. */
  readonly findings: readonly Finding[]
  /** Warnings that the issue's waivers let pass. */
  readonly waived: readonly WaivedFinding[]
  /** Rules that lacked something, so that nobody takes silence for a pass. */
  readonly notRun: readonly {
    readonly ruleId: string
    readonly title: string
    readonly lacks: readonly Need[]
  }[]
}

/**
 * Holds an issue against every rule that its input allows. Total: it never throws, whatever the issue holds.
 *
 * @param chosen - Fewer rules, such as those that are quick enough to run at every keystroke.
 */
export const preflight = (input: PreflightInput, chosen: readonly Rule[] = rules): PreflightReport => {
  const subject = new Subject(input)
  const lacking = new Map(
    chosen.map((rule) => [rule, rule.needs.filter((need) => input[need] === undefined)]),
  )
  const able = chosen.filter((rule) => lacking.get(rule)?.length === 0)
  const found = distinct([...(input.contract ?? []), ...able.flatMap((rule) => rule.check(subject))])
  return {
    ...waive(found.toSorted(bySeverity), input.issue.issue.waivers),
    notRun: chosen.flatMap((rule) => {
      const lacks = lacking.get(rule) ?? []
      return lacks.length === 0 ? [] : [{ruleId: rule.id, title: rule.title, lacks}]
    }),
  }
}

const bySeverity = (a: Finding, b: Finding): number =>
  Number(a.severity === 'warning') - Number(b.severity === 'warning')

/** A source can stand in an issue many times; what is wrong with it is said once. */
const distinct = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(
    findings.map((finding) => [
      JSON.stringify([finding.ruleId, finding.documentId, finding.path, finding.range, finding.actual]),
      finding,
    ]),
  ).values(),
]
