import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {SanityClient, SanityDocument} from '@sanity/client'
import {importArchive} from '../../lake/archive/import-archive.ts'
import type {ContentSource} from '../../newsletter/content-source.ts'
import {isRecord} from '../../newsletter/contract/raw.ts'
import {DOCUMENT_RULES} from '../../newsletter/quotes/document-rules.ts'
import {newCheck, type NewVerdict} from '../../newsletter/quotes/new-check.ts'
import {sha256} from '../../newsletter/sha256.ts'
import {blocksIn, listAt, stringAt} from '../../newsletter/quotes/uses.ts'
import type {QuoteOverride} from '../../scripts/export/quote-override.ts'
import {readQuotes} from '../../scripts/export/read-quotes.ts'
import type {IssueOutcome} from '../../scripts/export/report.ts'
import {runExport} from '../../scripts/export/run-export.ts'
import {hostedSource} from '../../scripts/source/hosted-source.ts'
import {startLake, type RunningLake} from '../lake/start-lake.ts'

const sample = join(import.meta.dirname, '../../content/dataset.ndjson')

/** The sample's people who act in these situations, by account; of the two checkers neither writes. */
const people = [
  ['Root', 'administrator'],
  ['Ines Calder', 'editor'],
  ['Jonas Achterberg', 'editor'],
  ['Lucia Marchetti', 'checker'],
  ['Priya Raman', 'checker'],
  ['Lin Yao', 'editor'],
] as const

const personOf: Readonly<Record<string, string>> = {
  'p-ines-calder': 'person-calder',
  'p-jonas-achterberg': 'person-achterberg',
  'p-lucia-marchetti': 'person-marchetti',
  'p-priya-raman': 'person-raman',
  'p-lin-yao': 'person-lin',
}

/** The sample on a lake that holds to the rules, people who are signed in, and the export. */
export class FactCheckedNewsroom {
  readonly #running: RunningLake
  readonly #out: string
  readonly #clients = new Map<string, SanityClient>()

  private constructor(running: RunningLake, out: string) {
    this.#running = running
    this.#out = out
  }

  static async open(): Promise<FactCheckedNewsroom> {
    const running = await startLake({rules: DOCUMENT_RULES})
    await importArchive(running.lake, 'production', sample, running.server.url)
    const newsroom = new FactCheckedNewsroom(running, await mkdtemp(join(tmpdir(), 'fact-check-')))
    const {access} = running.lake
    for (const [name, role] of people) {
      const {id} = await access.people.add({name, role})
      const token = access.sessions.start(access.sessions.handOver(id)) ?? ''
      newsroom.#clients.set(id, running.clientWith({token}))
    }
    return newsroom
  }

  /** Where its exports are. */
  get out(): string {
    return this.#out
  }

  async close(): Promise<void> {
    await this.#running.stop()
    await rm(this.#out, {recursive: true, force: true})
  }

  /** The client of somebody who is signed in. */
  as(account: string): SanityClient {
    const client = this.#clients.get(account)
    if (client === undefined) throw new Error(`Nobody is ${account}.`)
    return client
  }

  /** Exports an issue from the lake over HTTP. */
  async export(
    issue: number,
    options: {readonly override?: QuoteOverride; readonly source?: ContentSource} = {},
  ) {
    const source = options.source ?? (await this.source())
    const quiet = {update: () => undefined, clear: () => undefined}
    const {issues} = await runExport(
      source,
      {issue: String(issue), out: this.#out, dryRun: false, override: options.override},
      quiet,
    )
    const [outcome] = issues
    if (outcome === undefined) throw new Error(`There is no issue ${String(issue)}.`)
    return outcome
  }

  /** `exported`, or each blocker as `use: state (reason)`. */
  async outcomeOf(issue: number): Promise<'exported' | readonly string[]> {
    return inWords(await this.export(issue))
  }

  async source(): Promise<ContentSource> {
    return hostedSource({
      projectId: 'local',
      dataset: 'production',
      apiHost: this.#running.server.url,
      token: this.#token(),
    })
  }

  /** What a command is told to find the lake by. */
  forCommands(): {readonly options: readonly string[]; readonly environment: NodeJS.ProcessEnv} {
    return {
      options: [
        ...['--project', 'local', '--dataset-name', 'production'],
        ...['--api-host', this.#running.server.url, '--token-env', 'TOKEN'],
      ],
      environment: {TOKEN: this.#token()},
    }
  }

  #token(): string {
    const label = `export ${Math.random().toString(36)}`
    return this.#running.lake.access.tokens.add({label, role: 'viewer'}).secret
  }

  /** The state of one use, as the export derives it. */
  async stateOf(documentId: string, useId: string) {
    const document = await this.#document(documentId)
    const {report} = await readQuotes(await this.source(), [document])
    const state = report.states.find(({use}) => use.useId === useId)
    if (state === undefined) throw new Error(`${documentId} has no ${useId}.`)
    return state
  }

  /** Makes a check of a use as it is now, as the desk does. */
  async check(
    account: string,
    documentId: string,
    useId: string,
    verdict: Partial<NewVerdict> = {},
  ): Promise<string> {
    const fields = newCheck(await this.stateOf(documentId, useId), {
      verdict: 'verified',
      checkerId: personOf[account] ?? '',
      checkerAccount: account,
      checkedAt: new Date().toISOString(),
      ...verdict,
    })
    if (fields === undefined) throw new Error('There is no quote.')
    const {_id} = await this.as(account).create({...fields})
    return _id
  }

  /** Replaces words in a document's running text: edits the draft, then publishes it, as the Studio does. */
  async rewrite(account: string, documentId: string, from: string, to: string): Promise<void> {
    const document = await this.#document(documentId)
    const path = spanWith(document, from)
    await this.edit(account, documentId, {set: {[path.path]: path.text.replace(from, to)}})
  }

  /** Applies a patch to a document's draft, and publishes it. */
  async edit(account: string, publishedId: string, patch: Readonly<Record<string, unknown>>): Promise<void> {
    const names = {draftId: `drafts.${publishedId}`, publishedId}
    const client = this.as(account)
    await client.action({actionType: 'sanity.action.document.discard', ...names}).catch(() => undefined)
    await client.action({actionType: 'sanity.action.document.edit', ...names, patch})
    await client.action({actionType: 'sanity.action.document.publish', ...names})
  }

  /** Takes a new snapshot of a source. */
  async capture(account: string, sourceId: string, text: string): Promise<string> {
    const {_id} = await this.as(account).create({
      _type: 'sourceSnapshot',
      source: {_type: 'reference', _ref: sourceId},
      sourceDate: '2026-11-20',
      text,
      textSha256: sha256(text),
    })
    return _id
  }

  async #document(id: string): Promise<SanityDocument> {
    const document = await this.as('p-root').getDocument(id)
    if (document === undefined) throw new Error(`There is no ${id}.`)
    return document
  }

  async document(id: string): Promise<SanityDocument> {
    return this.#document(id)
  }
}

/** What came of an export, in words. */
export const inWords = (outcome: IssueOutcome): 'exported' | readonly string[] =>
  outcome.outcome === 'exported'
    ? 'exported'
    : outcome.quotes.map(({useId, words, state, reason}) => `${useId ?? words}: ${state} (${reason})`)

const spanWith = (
  document: SanityDocument,
  words: string,
): {readonly path: string; readonly text: string} => {
  for (const {path, block} of blocksIn(document)) {
    for (const child of listAt(block, 'children')) {
      const text = stringAt(child, 'text')
      if (isRecord(child) && text.includes(words)) {
        return {path: `${path}.children[_key=="${stringAt(child, '_key')}"].text`, text}
      }
    }
  }
  throw new Error(`Nothing says “${words}”.`)
}
