import {styleText} from 'node:util'
import type {Finding} from '../../newsletter/findings/finding.ts'
import type {Blocker} from '../../newsletter/gate/gate.ts'
import type {Manifest} from './manifest.ts'
import type {BundleChange} from './write-bundle.ts'

/** What became of one issue. */
export type IssueOutcome =
  | {
      readonly outcome: 'exported'
      readonly change: BundleChange
      /** Path of the bundle's folder. */
      readonly folder: string
      readonly manifest: Manifest
      /** What doesn't keep it from going out. */
      readonly warnings: readonly Finding[]
    }
  | {
      readonly outcome: 'refused'
      readonly documentId: string
      readonly number: unknown
      readonly findings: readonly Finding[]
      /** The quotations among what is wrong, each with its state and reason. */
      readonly quotes: readonly Blocker[]
    }

/** What became of a whole export: the one object that `--json` prints. */
export interface ExportReport {
  readonly ok: boolean
  readonly source: string
  readonly out: string
  readonly dryRun: boolean
  readonly counts: {
    /** Published issues that the selection named. */
    readonly in: number
    readonly exported: number
    readonly unchanged: number
    readonly refused: number
    /** Left out by `all`, since they are being drafted. */
    readonly drafting: number
  }
  readonly issues: readonly IssueOutcome[]
  /** What was found and put right before. */
  readonly notes: readonly string[]
}

/** Counts what became of each issue. */
export const reportOf = (
  run: Pick<ExportReport, 'source' | 'out' | 'dryRun' | 'notes'>,
  issues: readonly IssueOutcome[],
  drafting: number,
): ExportReport => {
  const exported = issues.filter((issue) => issue.outcome === 'exported')
  const refused = issues.length - exported.length
  return {
    ok: refused === 0,
    ...run,
    counts: {
      in: issues.length,
      exported: exported.length,
      unchanged: exported.filter(({change}) => change === 'unchanged').length,
      refused,
      drafting,
    },
    issues,
  }
}

/** The report for people: each issue with its findings, then the counts. */
export const reportText = (report: ExportReport): string => {
  const {counts, dryRun} = report
  const lines = [...report.notes, ...report.issues.flatMap((issue) => outcomeLines(issue, dryRun))]
  const changed = counts.exported - counts.unchanged
  const total = [
    `${counts.in} ${counts.in === 1 ? 'issue' : 'issues'} from ${report.source}:`,
    `${changed} ${dryRun ? 'would be written' : 'written'},`,
    `${counts.unchanged} unchanged, ${counts.refused} refused.`,
    ...(counts.drafting > 0 ? [`${counts.drafting} still being drafted, left out.`] : []),
  ].join(' ')
  return `${[...lines, total].join('\n')}\n`
}

const outcomeLines = (issue: IssueOutcome, dryRun: boolean): readonly string[] => {
  if (issue.outcome === 'exported') {
    const {change, folder, manifest} = issue
    const bytes = manifest.files.reduce((sum, {size}) => sum + size, 0)
    const size = `${manifest.files.length} files, ${Math.ceil(bytes / 1000)} kB`
    const word = change === 'unchanged' ? 'unchanged' : dryRun ? `would be ${change}` : change
    const override = manifest.quotes?.override
    return [
      `${styleText('green', '✓')} ${folder}  ${word} (${size})`,
      ...(override === undefined
        ? []
        : [
            `  ${styleText('yellow', '!')} ${String(override.blockers.length)} unverified quotations go out on the word of ${override.by}: ${override.reason}`,
            ...override.blockers.map(({words, state}) => `    ${state}: “${words}”`),
          ]),
      ...issue.warnings.flatMap(findingLines),
    ]
  }
  const name = typeof issue.number === 'number' ? `Issue ${issue.number}` : issue.documentId
  return [`${styleText('red', '✗')} ${name} is refused:`, ...issue.findings.flatMap(findingLines)]
}

const findingLines = ({severity, documentId, path, message, help, ruleId}: Finding): readonly string[] => [
  `  ${severity} ${[documentId, path].filter((part) => part !== '').join(' ')}`,
  `    ${message} ${help} [${ruleId}]`,
]
