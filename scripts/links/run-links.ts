import type {SanityClient} from '@sanity/client'
import type {ContentSource} from '../../newsletter/content-source.ts'
import {step} from '../../newsletter/contract/raw.ts'
import {issueLinks} from '../../newsletter/links/issue-links.ts'
import {issueByIdQuery} from '../../newsletter/query/issue-queries.ts'
import type {Outbound} from '../../outbound/outbound.ts'
import type {Progress} from '../cli/progress.ts'
import {selectIssues} from '../export/select-issues.ts'
import {askForLinks, type AskedLink} from './ask-for-links.ts'
import {reportOf, type LinksReport} from './report.ts'
import {storeChecks} from './store-checks.ts'
import {WebUnreachable} from './web-unreachable.ts'

/** What a link check works with. */
export interface LinksRun {
  readonly source: ContentSource
  /** `all`, `latest`, a number or a slug. */
  readonly issue: string
  /** Writes to the same documents; left out where nothing is to be stored. */
  readonly client?: SanityClient
  /** Opens the way out, with the address at which people can read who we are. */
  readonly goOut: (contact: string | undefined) => Outbound
  readonly progress: Progress
  readonly now: () => Date
}

/**
 * Asks for every page of the issues, and stores what came of it with the sources.
 *
 * @throws UsageError, ArchiveError, SourceUnreachable, SourceNotWritable, WebUnreachable
 */
export const runLinks = async ({
  source,
  issue,
  client,
  goOut,
  progress,
  now,
}: LinksRun): Promise<LinksReport> => {
  const {chosen} = await selectIssues(source, issue)
  const raw = await Promise.all(chosen.map(({_id}) => source.fetch(issueByIdQuery, {id: _id})))
  // A page that several issues name is asked for once: its places are those in all of them.
  const links = issueLinks(raw.map((answer, at) => (at === 0 ? answer : step(answer, 'issue'))))
  const contact = step(step(raw[0], 'newsletter'), 'url')
  const outbound = goOut(typeof contact === 'string' ? contact : undefined)
  try {
    progress.update(`0 of ${links.length} pages`)
    const asked = await askForLinks(links, outbound, (done) =>
      progress.update(`${done} of ${links.length} pages`),
    )
    assertOnline(asked)
    const checks = asked.flatMap(({link: {url, places}, judgement}) =>
      places.filter(({isSource}) => isSource).map(({documentId}) => ({id: documentId, url, judgement})),
    )
    const stored = client === undefined ? null : await storeChecks(client, checks, now().toISOString())
    const issues = chosen.map(({_id, number}) => (typeof number === 'number' ? number : _id))
    return reportOf({source: source.name, issues, stored}, asked)
  } finally {
    progress.clear()
    await outbound.close()
  }
}

/** Without a connection every page is out of reach, week after week; that must not end in all of them being called dead. */
const assertOnline = (asked: readonly AskedLink[]): void => {
  const hosts = new Set(asked.flatMap(({link: {url}}) => (URL.canParse(url) ? [new URL(url).host] : [])))
  const isSilent = asked.every(
    ({judgement}) => judgement.outcome === 'unreachable' && judgement.httpStatus === undefined,
  )
  if (hosts.size > 1 && isSilent) throw new WebUnreachable(hosts.size, asked[0]?.judgement.detail ?? '')
}
