import {styleText} from 'node:util'
import type {Finding} from '../../newsletter/findings/finding.ts'
import type {LineKind} from '../../newsletter/fact-sheet/sheet-line.ts'

/** What became of one issue's sheet. */
export type SheetOutcome =
  | {
      readonly outcome: 'written'
      readonly documentId: string
      readonly number: number
      /** Paths of the two files. */
      readonly files: readonly string[]
      readonly lines: number
      readonly open: number
      /** How many of each kind are open. */
      readonly openByKind: Readonly<Partial<Record<LineKind, number>>>
    }
  | {
      readonly outcome: 'refused'
      readonly documentId: string
      readonly number: unknown
      readonly findings: readonly Finding[]
    }

/** The one object that `--json` prints. */
export interface SheetReport {
  readonly ok: boolean
  readonly source: string
  readonly counts: {readonly issues: number; readonly written: number; readonly refused: number}
  readonly issues: readonly SheetOutcome[]
}

export const reportOf = (source: string, issues: readonly SheetOutcome[]): SheetReport => {
  const written = issues.filter(({outcome}) => outcome === 'written').length
  return {
    ok: written === issues.length,
    source,
    counts: {issues: issues.length, written, refused: issues.length - written},
    issues,
  }
}

/** The report for people. */
export const reportText = ({source, counts, issues}: SheetReport): string =>
  [
    ...issues.flatMap(outcomeLines),
    `${String(counts.issues)} ${counts.issues === 1 ? 'issue' : 'issues'} from ${source}: ${String(counts.written)} written, ${String(counts.refused)} refused.`,
    '',
  ].join('\n')

const outcomeLines = (outcome: SheetOutcome): readonly string[] =>
  outcome.outcome === 'written'
    ? [
        `${styleText('green', '✓')} ${outcome.files.join(', ')}: ${
          outcome.open === 0
            ? `all ${String(outcome.lines)} entries done`
            : `${String(outcome.open)} of ${String(outcome.lines)} entries open`
        }`,
      ]
    : [
        `${styleText('red', '✗')} ${outcome.documentId} is refused:`,
        ...outcome.findings.map(({message, help, ruleId}) => `  ${message} ${help} [${ruleId}]`),
      ]
