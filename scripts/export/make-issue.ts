import {isDeepStrictEqual} from 'node:util'
import type {Newsletter} from '../../newsletter/contract/issue.ts'
import type {ContentSource} from '../../newsletter/content-source.ts'
import type {Finding} from '../../newsletter/findings/finding.ts'
import {gateFindings} from '../../newsletter/quotes/gate-findings.ts'
import type {Blocker} from '../../newsletter/quotes/gate.ts'
import {SourceUnreachable} from '../source/source-unreachable.ts'
import {buildBundle, type Bundle} from './build-bundle.ts'
import type {ImageMaker} from './image-maker.ts'
import {manifestQuotesOf} from './manifest-quotes.ts'
import {pinnedReading} from './pinned-reading.ts'
import type {QuoteOverride} from './quote-override.ts'
import {readIssue} from './read-issue.ts'

/** What came of making one issue: its bundle, or why there is none. */
export type MadeIssue =
  | {readonly bundle: Bundle; readonly newsletter: Newsletter; readonly warnings: readonly Finding[]}
  | {readonly findings: readonly Finding[]; readonly quotes: readonly Blocker[]}

/** How often an issue is made anew because something of it changed while its bundle was built. */
const ATTEMPTS = 3

/**
 * Reads an issue, holds it against the contract and its quotations against their checks, and builds its bundle. Before it is handed
 * on everything is read once more: what was edited, or checked, meanwhile makes it start again, and then be judged anew.
 *
 * @throws ImageError, and what the source throws.
 */
export const makeIssue = async (
  source: ContentSource,
  id: string,
  makeImage: ImageMaker,
  override: QuoteOverride | undefined,
): Promise<MadeIssue> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const {issue, findings, quotes, documents} = await pinnedReading(source, () => readIssue(source, id))
    if (issue === null || quotes === undefined) return {findings, quotes: []}
    const found = gateFindings(quotes)
    if (quotes.blockers.length > 0 && override === undefined) {
      return {findings: [...findings, ...found], quotes: quotes.blockers}
    }
    const bundle = await buildBundle(issue, documents, makeImage, manifestQuotesOf(quotes, override))
    const stands = !source.isLive || isDeepStrictEqual((await readIssue(source, id)).documents, documents)
    if (stands) {
      const warnings = found.filter(({severity}) => severity === 'warning')
      return {bundle, newsletter: issue.newsletter, warnings}
    }
  }
  throw new SourceUnreachable(source.name, new Error('documents are being published while they are read'))
}
