import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, it} from 'vitest'
import type {ContentSource} from '../../newsletter/content-source.ts'
import {readIssue} from '../../scripts/export/read-issue.ts'
import {hostedSource} from '../../scripts/source/hosted-source.ts'
import {chooseAction} from './choose-action.ts'
import {goTo} from './go-to.ts'
import {openStaffedNewsroom, type StaffedNewsroom} from './staff.ts'
import {within} from './within.ts'

/** What people do to a quotation after it was verified, done in the Studio by hand: an author in one window, a checker in the other. */

let newsroom: StaffedNewsroom
let ines: Page
let lucia: Page
let source: ContentSource

beforeAll(async () => {
  newsroom = await openStaffedNewsroom([
    {name: 'Ines Calder', role: 'administrator'},
    {name: 'Lucia Marchetti', role: 'editor'},
  ])
  source = await hostedSource({
    projectId: 'local',
    dataset: 'production',
    apiHost: new URL(newsroom.lakeUrl).origin,
    token: newsroom.token,
  })
  ines = await newsroom.signIn('Ines Calder', '/intent/edit/id=quote-grain;type=quote')
  lucia = await newsroom.signIn('Lucia Marchetti', '/fact-check/issue-41/use-grain')
  await lucia.getByTestId('fact-check').waitFor()
})

afterAll(async () => {
  await newsroom.stop()
  expect(newsroom.complaints.filter((text) => !text.includes('401'))).toEqual([])
})

const eventually = within(30_000)

const store = () => newsroom.lake.datasets.get('production')!

/** What the gate of the export refuses an issue for, as it is published now. */
const refusedFor = async (issue: number): Promise<readonly string[]> => {
  const {quotes} = await readIssue(source, `issue-${String(issue)}`)
  if (quotes === undefined) throw new Error('The issue can’t be read.')
  return quotes.blockers.map(({useId, words, state, reason}) => `${useId ?? words}: ${state} (${reason})`)
}

const publish = async (id: string): Promise<void> => {
  const isDraft = () => store().index.get(`drafts.${id}`) !== undefined
  await eventually(() => expect(isDraft()).toBe(true))
  const button = ines.getByTestId('action-publish').first()
  await eventually(async () => {
    if (!isDraft()) return
    await button.click({timeout: 2000})
    // Pressed again only where the press was lost, not while it is under way; and within what one look may take.
    await within(7000)(() => expect(isDraft()).toBe(false))
  })
}

/** Looks at a use on the checker's desk, until it is in a state. */
const seenAs = async (issue: number, useId: string, state: string): Promise<void> => {
  await goTo(lucia, `/fact-check/issue-${String(issue)}/${useId}`)
  await lucia.locator(`article[data-use="${useId}"] [data-testid=state][data-state="${state}"]`).waitFor()
}

const verify = async (useId: string): Promise<void> => {
  const checks = () =>
    store()
      .index.all()
      .filter((one) => one._type === 'quoteCheck' && one['useId'] === useId)
  const before = checks().length
  await lucia.locator('[data-testid=verdict-verified]:enabled').click()
  await eventually(() => expect(checks()).toHaveLength(before + 1))
}

it('a changed translation reopens each use of the quote, and each is checked by somebody else', async () => {
  const translation = ines.getByTestId('field-translation').locator('textarea')
  await translation.fill(`${await translation.inputValue()} So he said.`)
  await publish('quote-grain')
  expect(await refusedFor(41)).toEqual(['use-grain: stale (changedSince)'])
  expect(await refusedFor(43)).toEqual(['use-grain-machines: stale (changedSince)'])
  // Whoever changed it may look, not verify.
  await goTo(ines, '/fact-check/issue-41/use-grain')
  await ines.getByTestId('refusal').waitFor()
  expect(await ines.getByTestId('verdict-verified').isDisabled()).toBe(true)
  await seenAs(41, 'use-grain', 'stale')
  expect(await lucia.getByTestId('changed').locator('ins').innerText()).toContain('So he said')
  await verify('use-grain')
  expect(await refusedFor(41)).toEqual([])
  expect(await refusedFor(43)).toEqual(['use-grain-machines: stale (changedSince)'])
  await seenAs(43, 'use-grain-machines', 'stale')
  await verify('use-grain-machines')
  expect(await refusedFor(43)).toEqual([])
})

it('a newer snapshot that hasn’t the passage sends it back, and one look at the older settles it', async () => {
  await goTo(ines, '/intent/edit/id=source-resilience-board;type=source')
  await chooseAction(ines, 'Capture text', ines.getByTestId('capture-date'))
  const text = String(store().index.get('snapshot-resilience-board')?.['text'])
  await ines.getByTestId('capture-paste').fill(text.replace('thirty days', 'sixty days'))
  await ines.locator('[data-testid=capture-keep]:enabled').click()
  await ines.getByTestId('capture-date').waitFor({state: 'detached'})
  expect(await refusedFor(41)).toEqual(['use-thirty-days: needsChange (goneFromNewer)'])
  await seenAs(41, 'use-thirty-days', 'needsChange')
  await lucia.getByTestId('note').fill('It said so when it was quoted.')
  await verify('use-thirty-days')
  expect(await refusedFor(41)).toEqual([])
  expect(store().index.get('snapshot-resilience-board')?.['text']).toBe(text)
})
