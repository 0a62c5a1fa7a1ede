import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import type {Locator, Page} from 'playwright-core'
import {expect} from 'vitest'
import type {LakeDocument} from '../../lake/engine/document.ts'
import type {ContentSource} from '../../newsletter/content-source.ts'
import {isRecord} from '../../newsletter/contract/raw.ts'
import type {QuoteState} from '../../newsletter/quotes/derive-state.ts'
import {newCheck} from '../../newsletter/quotes/new-check.ts'
import {readQuotes} from '../../scripts/export/read-quotes.ts'
import type {ExportReport, IssueOutcome} from '../../scripts/export/report.ts'
import {runExport} from '../../scripts/export/run-export.ts'
import {hostedSource} from '../../scripts/source/hosted-source.ts'
import {runExportCommand} from '../export/run.ts'
import {chooseAction} from './choose-action.ts'
import {goTo} from './go-to.ts'
import {pressPublish} from './press-publish.ts'
import {openStaffedNewsroom, type StaffedNewsroom} from './staff.ts'
import {placeOf, selectWords} from './text-places.ts'
import {within} from './within.ts'

const eventually = within(30_000)

/** How long a hand holds a key or a button down, in milliseconds. Pressed faster, the editor hasn't followed the cursor yet. */
const PACE = {delay: 60}

/** An author in one window of the Studio, a checker at the desk in another, and the export. */
export class AuthorAndChecker {
  /** Ines Calder, who wrote essays of issues 41 and 43. */
  readonly author: Page
  /** Lucia Marchetti, who checked every quotation. */
  readonly checker: Page
  readonly source: ContentSource
  readonly newsroom: StaffedNewsroom
  /** Where the exports go. */
  readonly out: string
  readonly #asOpened: ReadonlyMap<string, LakeDocument>

  private constructor(
    newsroom: StaffedNewsroom,
    pages: {readonly author: Page; readonly checker: Page},
    source: ContentSource,
    out: string,
  ) {
    this.newsroom = newsroom
    this.author = pages.author
    this.checker = pages.checker
    this.source = source
    this.out = out
    this.#asOpened = new Map(this.#index.all().map((document) => [document._id, document]))
  }

  static async open(): Promise<AuthorAndChecker> {
    const newsroom = await openStaffedNewsroom([
      {name: 'Ines Calder', role: 'administrator'},
      {name: 'Lucia Marchetti', role: 'editor'},
    ])
    const source = await hostedSource({
      projectId: 'local',
      dataset: 'production',
      apiHost: new URL(newsroom.lakeUrl).origin,
      token: newsroom.token,
    })
    const author = await newsroom.signIn('Ines Calder', '/intent/edit/id=quote-grain;type=quote')
    const checker = await newsroom.signIn('Lucia Marchetti', '/fact-check/issue-41/use-grain')
    await checker.getByTestId('fact-check').waitFor()
    const out = await mkdtemp(join(tmpdir(), 'situations-'))
    return new AuthorAndChecker(newsroom, {author, checker}, source, out)
  }

  async close(): Promise<void> {
    await this.newsroom.stop()
    await rm(this.out, {recursive: true, force: true})
  }

  get #store() {
    return this.newsroom.lake.datasets.get('production')!
  }

  get #index() {
    return this.#store.index
  }

  /** Gives back to what is written, and to its quotes and sources, the words that it had at first, and takes away the checks made since. */
  async putBack(): Promise<void> {
    const changed = this.#index.all().filter((one) => {
      const before = this.#asOpened.get(one._id)
      return (
        ['essay', 'quote', 'source', 'quoteCheck'].includes(one._type) && before?.['_rev'] !== one['_rev']
      )
    })
    const mutations = changed.map((one) => {
      const before = this.#asOpened.get(one._id)
      return before === undefined ? {delete: {id: one._id}} : {createOrReplace: before}
    })
    await this.#store.transact(mutations, {author: 'p-ines-calder'})
  }

  document(id: string) {
    return this.#index.get(id)
  }

  /** Exports an issue as it is published now, as the command does. */
  async export(issue: number, source = this.source): Promise<IssueOutcome> {
    const quiet = {update: () => undefined, clear: () => undefined}
    const {issues} = await runExport(source, {issue: String(issue), out: this.out, dryRun: false}, quiet)
    return issues[0]!
  }

  /**
   * Runs the command that exports, in a process of its own.
   *
   * @param lake - Where it finds the lake.
   */
  async runExport(issue: number, lake: string, options: readonly string[] = []): Promise<IssueOutcome> {
    const {stdout, stderr} = await runExportCommand(
      [
        ...['--project', 'local', '--dataset-name', 'production', '--api-host', new URL(lake).origin],
        ...['--token-env', 'TOKEN', '--issue', String(issue), '--out', this.out, '--json', ...options],
      ],
      {TOKEN: this.newsroom.token},
    )
    const {issues} = (stdout === '' ? {issues: []} : JSON.parse(stdout)) as ExportReport
    expect(issues, stderr).toHaveLength(1)
    return issues[0]!
  }

  /** A client with what somebody's Studio is signed in by. */
  async clientOf(page: Page): Promise<SanityClient> {
    const session = await page.evaluate(() => localStorage.getItem('__studio_auth_token_local'))
    const {token} = JSON.parse(session ?? '{}') as {token: string}
    return this.newsroom.clientWith({token})
  }

  /** Verifies a use past the desk, signed as somebody. */
  async checkPastTheDesk(
    page: Page,
    [documentId, useId]: readonly [document: string, use: string],
    signed: {readonly checkerId: string; readonly checkerAccount: string},
  ): Promise<void> {
    const check = newCheck(await this.stateOf(documentId, useId), {
      ...signed,
      verdict: 'verified',
      checkedAt: new Date().toISOString(),
    })
    const client = await this.clientOf(page)
    await client.create({...check!})
  }

  /** A use as the export sees it, in what is published. */
  async stateOf(documentId: string, useId: string): Promise<QuoteState> {
    const document = await this.source.fetch('*[_id == $id][0]', {id: documentId})
    if (!isRecord(document)) throw new Error(`There is no ${documentId}.`)
    const {report} = await readQuotes(this.source, [document])
    return report.states.find(({use}) => use.useId === useId)!
  }

  /**
   * What of a use keeps an issue from being exported, as `state (reason)`.
   *
   * @param useId - `undefined` for words that are tied to no quote.
   */
  async refusedFor(issue: number, useId: string | undefined): Promise<readonly string[]> {
    const outcome = await this.export(issue)
    if (outcome.outcome === 'exported') return []
    return outcome.quotes
      .filter((blocker) => blocker.useId === useId)
      .map(({state, reason}) => `${state} (${reason})`)
  }

  /** The author opens a document in the Studio that is loaded. */
  async edit(type: string, id: string): Promise<void> {
    await goTo(this.author, `/intent/edit/id=${id};type=${type}`)
    await this.author.locator(`[data-testid=document-pane][id*="${id}"]`).first().waitFor()
  }

  /** Chooses something of the menu of a reference in the form that is open. */
  async chooseOfReference(field: string, choice: 'Clear' | 'Replace'): Promise<void> {
    await this.author.locator(`[id="${field}-menuButton"]`).click()
    await this.author.getByRole('menuitem', {name: choice}).click()
  }

  /** Puts another document into a reference of the form that is open. */
  async referTo(field: string, search: string, title: string): Promise<void> {
    await this.chooseOfReference(field, 'Replace')
    await this.author.getByTestId('autocomplete').fill(search)
    await this.author.getByTestId('autocomplete-popover').getByText(title).first().click()
  }

  /** The author opens an essay, and its quotations are tinted. */
  async editEssay(id: string): Promise<void> {
    await this.edit('essay', id)
    await this.author.locator(`[data-testid=document-pane][id*="${id}"] [data-quote-state]`).first().waitFor()
  }

  /** The body of the essay that is open. */
  get body(): Locator {
    return this.author.getByTestId('field-body').getByRole('textbox').first()
  }

  /** Puts the cursor before words of the body. */
  async clickBefore(words: string): Promise<void> {
    const {x, y} = await placeOf(this.body, words, 'start')
    await this.author.mouse.click(x, y, PACE)
  }

  /** Takes away the character before the cursor, writes another, and takes back what the editor made of that. */
  async writeAsTyped(character: string): Promise<void> {
    await this.author.keyboard.press('Backspace', PACE)
    await this.author.keyboard.type(character, PACE)
    await this.author.keyboard.press('Backspace', PACE)
  }

  /** Writes something else for a word of the body. */
  async replace(word: string, by: string): Promise<void> {
    const {x, y} = await placeOf(this.body, word)
    await this.author.mouse.dblclick(x, y, PACE)
    await this.author.keyboard.type(by, PACE)
  }

  /**
   * Selects words of the body and presses a key, again where the editor hadn't followed the selection.
   *
   * @param outcome - Holds when something has come of it.
   */
  async press(words: string, key: string, outcome: () => Promise<void>): Promise<void> {
    await eventually(async () => {
      if (await this.says(words)) {
        await selectWords(this.body, words)
        await this.author.keyboard.press(key)
      }
      await within(3000)(outcome)
    })
  }

  /** Presses the key that takes a step back, until the body says again what it said. */
  async undoUntil(words: string): Promise<void> {
    await this.body.focus()
    await eventually(async () => {
      if (!(await this.says(words))) await this.author.keyboard.press('ControlOrMeta+z')
      expect(await this.says(words)).toBe(true)
    })
  }

  async says(words: string): Promise<boolean> {
    return (await this.body.innerText()).includes(words)
  }

  /** The author keeps another text of the source that is open. */
  async capture(text: string, date: string): Promise<void> {
    const form = this.author.getByTestId('capture-date')
    await chooseAction(this.author, 'Capture text', form)
    await this.author.getByTestId('capture-paste').fill(text)
    await form.fill(date)
    await this.author.locator('[data-testid=capture-keep]:enabled').click()
    await form.waitFor({state: 'detached'})
  }

  /** The author publishes the document that is open, and changed. */
  async publish(id: string): Promise<void> {
    const isDraft = () => this.document(`drafts.${id}`) !== undefined
    await eventually(() => expect(isDraft()).toBe(true))
    await pressPublish(this.author, () => !isDraft())
  }

  /** The checker looks at a use on the desk, until it is in a state. */
  async seenAs(issue: number, useId: string, state: string): Promise<void> {
    await goTo(this.checker, `/fact-check/issue-${String(issue)}/${useId}`)
    await this.checker
      .locator(`article[data-use="${useId}"] [data-testid=state][data-state="${state}"]`)
      .waitFor()
  }

  /** The checker gives the verdict that all is well with what is shown. */
  async verify(useId: string): Promise<void> {
    await this.makesACheck(useId, () =>
      this.checker.locator('[data-testid=verdict-verified]:enabled').click(),
    )
  }

  /** Does something of which one check of a use comes. */
  async makesACheck(useId: string, doing: () => Promise<void>): Promise<void> {
    const checks = () =>
      this.#index.all().filter((one) => one._type === 'quoteCheck' && one['useId'] === useId)
    const before = checks().length
    await doing()
    await eventually(() => expect(checks()).toHaveLength(before + 1))
  }

  /** Somebody who wrote, changed or translated a use looks at it on the desk, and is told why another has to verify it. */
  async isKeptFrom(page: Page, issue: number, useId: string, why: string): Promise<void> {
    await goTo(page, `/fact-check/issue-${String(issue)}/${useId}`)
    await page.locator(`article[data-use="${useId}"]`).waitFor()
    await page.getByTestId('refusal').getByText(why).waitFor()
    expect(await page.getByTestId('verdict-verified').isDisabled()).toBe(true)
  }
}
