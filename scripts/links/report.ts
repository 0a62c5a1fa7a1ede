import {styleText} from 'node:util'
import type {Finding} from '../../newsletter/findings/finding.ts'
import {linkFindings} from '../../newsletter/links/link-findings.ts'
import type {LinkPlace} from '../../newsletter/links/issue-links.ts'
import type {LinkJudgement} from '../../newsletter/links/judge-link.ts'
import {LINK_OUTCOMES, type LinkOutcome} from '../../newsletter/vocabulary.ts'
import type {AskedLink} from './ask-for-links.ts'
import type {StoredStatus} from './store-checks.ts'

/** What became of a link check: the one object that `--json` prints. */
export interface LinksReport {
  /** Readers get everywhere, as far as can be told. */
  readonly ok: boolean
  readonly source: string
  /** Numbers of the issues, or ids of those without one. */
  readonly issues: readonly unknown[]
  /** Pages, and how many of them came out how. */
  readonly counts: Readonly<Record<LinkOutcome | 'in', number>>
  readonly links: readonly (LinkJudgement & {
    readonly url: string
    readonly places: readonly Pick<LinkPlace, 'documentId' | 'path'>[]
  })[]
  readonly findings: readonly Finding[]
  /** What the sources' pages count as; null where nothing was to be stored. */
  readonly stored: readonly StoredStatus[] | null
}

/** Puts the report together. */
export const reportOf = (
  run: Pick<LinksReport, 'source' | 'issues' | 'stored'>,
  asked: readonly AskedLink[],
): LinksReport => {
  const findings = asked.flatMap(({link, judgement}) => linkFindings(link, judgement, run.stored !== null))
  const count = (outcome: LinkOutcome) => asked.filter(({judgement}) => judgement.outcome === outcome).length
  return {
    ok: findings.every(({severity}) => severity !== 'error'),
    ...run,
    counts: {
      in: asked.length,
      found: count('found'),
      moved: count('moved'),
      frontPage: count('frontPage'),
      gone: count('gone'),
      unreachable: count('unreachable'),
      barred: count('barred'),
      refused: count('refused'),
    },
    links: asked.map(({link, judgement}) => ({
      url: link.url,
      ...judgement,
      places: link.places.map(({documentId, path}) => ({documentId, path})),
    })),
    findings,
  }
}

/** The report for people: what is wrong and where, what changed, the counts. */
export const reportText = (report: LinksReport): string => {
  const {counts, findings, stored, source, issues} = report
  const changed = stored?.filter(({from, to}) => from !== to) ?? []
  const named = LINK_OUTCOMES.filter(({value}) => counts[value] > 0).map(
    ({value, title}) => `${counts[value]} ${title.toLowerCase()}`,
  )
  const name = issues.length === 1 ? `issue ${String(issues[0])}` : `${issues.length} issues`
  return [
    ...findings.flatMap(findingLines),
    ...changed.map(
      ({id, from, to}) => `${id} counts as ${to ?? 'unknown'} now (before: ${from ?? 'never asked for'}).`,
    ),
    `${counts.in} ${counts.in === 1 ? 'page' : 'pages'} of ${name} from ${source}: ${named.join(', ') || 'nothing to ask for'}.`,
    stored === null
      ? 'Nothing was stored.'
      : `Stored with ${stored.length} ${stored.length === 1 ? 'source' : 'sources'}.`,
    '',
  ].join('\n')
}

const findingLines = ({severity, documentId, path, message, help, ruleId}: Finding): readonly string[] => [
  `${severity === 'error' ? styleText('red', '✗') : styleText('yellow', '!')} ${documentId} ${path}`,
  `    ${message} ${help} [${ruleId}]`,
]
