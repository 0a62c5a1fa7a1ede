import {isDeepStrictEqual} from 'node:util'
import type {Newsletter} from '../../newsletter/contract/issue.ts'
import type {ContentSource} from '../../newsletter/content-source.ts'
import type {Finding} from '../../newsletter/findings/finding.ts'
import type {PastIssue} from '../../newsletter/preflight/input.ts'
import {gateFindings} from '../../newsletter/gate/gate-findings.ts'
import type {Blocker} from '../../newsletter/gate/gate.ts'
import {SourceUnreachable} from '../source/source-unreachable.ts'
import type {Allowance} from './allowances.ts'
import {buildBundle, type Bundle} from './build-bundle.ts'
import {gate} from './gate.ts'
import type {ImageMaker} from './image-maker.ts'
import {manifestQuotesOf} from './manifest-quotes.ts'
import {pinnedReading} from './pinned-reading.ts'
import type {QuoteOverride} from './quote-override.ts'
import {readIssue} from './read-issue.ts'
import {renderMail} from '../../delivery/message/render-mail.ts'

/** What came of making one issue: its bundle, or why there is none. */
export type MadeIssue =
  | {readonly bundle: Bundle; readonly newsletter: Newsletter; readonly warnings: readonly Finding[]}
  | {readonly findings: readonly Finding[]; readonly quotes: readonly Blocker[]}

/** What an issue is made with, and judged by. */
interface Making {
  readonly makeImage: ImageMaker
  /** The issues before. */
  readonly history: readonly PastIssue[]
  readonly override: QuoteOverride | undefined
  readonly allow: readonly Allowance[]
}

/** How often an issue is made anew because something of it changed while its bundle was built. */
const ATTEMPTS = 3

/**
 * Reads an issue, holds it against the contract, the rules of preflight and its quotations' checks, and builds its bundle. Before it is handed
 * on everything is read once more: what was edited, or checked, meanwhile makes it start again, and then be judged anew.
 *
 * @throws ImageError, and what the source throws.
 */
export const makeIssue = async (
  source: ContentSource,
  id: string,
  {makeImage, history, override, allow}: Making,
): Promise<MadeIssue> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const {issue, findings, quotes, documents} = await pinnedReading(source, () => readIssue(source, id))
    if (issue === null || quotes === undefined) return {findings, quotes: []}
    const found = gateFindings(quotes)
    const mail = renderMail(issue)
    const {blockers, allowed} = gate(issue, mail, history, allow)
    const isHeldByQuotes = quotes.blockers.length > 0 && override === undefined
    if (blockers.length > 0 || isHeldByQuotes) {
      const ofQuotes = isHeldByQuotes ? found : []
      return {
        findings: [...findings, ...blockers, ...ofQuotes],
        quotes: isHeldByQuotes ? quotes.blockers : [],
      }
    }
    const quotesInManifest = manifestQuotesOf(quotes, override)
    const bundle = await buildBundle(issue, mail, documents, makeImage, quotesInManifest, allowed)
    const stands = !source.isLive || isDeepStrictEqual((await readIssue(source, id)).documents, documents)
    if (stands) {
      const warnings = found.filter(({severity}) => severity === 'warning')
      return {bundle, newsletter: issue.newsletter, warnings}
    }
  }
  throw new SourceUnreachable(source.name, new Error('documents are being published while they are read'))
}
