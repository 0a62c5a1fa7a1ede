import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {AuthorAndChecker} from './author-and-checker.ts'
import {chooseAction} from './choose-action.ts'
import {goTo} from './go-to.ts'
import {within} from './within.ts'

/** What people do to a quotation after it was verified, done in the Studio by hand: an author in one window, a checker in the other. */

let people: AuthorAndChecker
let ines: Page
let lucia: Page

beforeAll(async () => {
  people = await AuthorAndChecker.open()
  ines = people.author
  lucia = people.checker
})

afterAll(async () => {
  await people.close()
  expect(people.newsroom.complaints.filter((text) => !text.includes('401'))).toEqual([])
})

const eventually = within(30_000)

it('1: a word edited takes the verdict away; taken back, also after it was published, it is verified again', async () => {
  const use = [42, 'use-eyes'] as const
  await people.editEssay('essay-port-factory')
  const pane = await people.body.elementHandle()
  await people.click('Only', 2)
  await ines.keyboard.type('Just')
  await ines.getByTestId('verdicts-lost').waitFor()
  await people.publish('essay-port-factory')
  expect(await people.refusedFor(...use)).toEqual(['stale (changedSince)'])
  await people.seenAs(...use, 'stale')
  expect(await lucia.getByTestId('changed').locator('ins').innerText()).toContain('Just')
  expect(await lucia.getByTestId('history').innerText()).toContain('Verified')
  // The form is the one in which it was typed: another would know of no step to take back.
  expect(await people.body.evaluate((now, before) => now === before, pane)).toBe(true)
  await people.undoUntil('. Only the place')
  await eventually(async () => expect(await ines.getByTestId('verdicts-lost').count()).toBe(0))
  await people.publish('essay-port-factory')
  expect(await people.refusedFor(...use)).toEqual([])
  await people.seenAs(...use, 'verified')
})

it('9: a changed translation reopens each use of the quote, and each is checked by somebody else', async () => {
  await people.edit('quote', 'quote-grain')
  const translation = ines.getByTestId('field-translation').locator('textarea')
  await translation.fill(`${await translation.inputValue()} So he said.`)
  await people.publish('quote-grain')
  expect(await people.refusedFor(41, 'use-grain')).toEqual(['stale (changedSince)'])
  expect(await people.refusedFor(43, 'use-grain-machines')).toEqual(['stale (changedSince)'])
  // Whoever changed it may look, not verify.
  await goTo(ines, '/fact-check/issue-41/use-grain')
  await ines.getByTestId('refusal').waitFor()
  expect(await ines.getByTestId('verdict-verified').isDisabled()).toBe(true)
  await people.seenAs(41, 'use-grain', 'stale')
  expect(await lucia.getByTestId('changed').locator('ins').innerText()).toContain('So he said')
  await people.verify('use-grain')
  expect(await people.refusedFor(41, 'use-grain')).toEqual([])
  expect(await people.refusedFor(43, 'use-grain-machines')).toEqual(['stale (changedSince)'])
  await people.seenAs(43, 'use-grain-machines', 'stale')
  await people.verify('use-grain-machines')
  expect(await people.refusedFor(43, 'use-grain-machines')).toEqual([])
})

it('3: a newer snapshot that hasn’t the passage sends it back, and one look at the older settles it', async () => {
  const use = [41, 'use-thirty-days'] as const
  await people.edit('source', 'source-resilience-board')
  await chooseAction(ines, 'Capture text', ines.getByTestId('capture-date'))
  const text = String(people.document('snapshot-resilience-board')?.['text'])
  await ines.getByTestId('capture-paste').fill(text.replace('thirty days', 'sixty days'))
  await ines.locator('[data-testid=capture-keep]:enabled').click()
  await ines.getByTestId('capture-date').waitFor({state: 'detached'})
  expect(await people.refusedFor(...use)).toEqual(['needsChange (goneFromNewer)'])
  await people.seenAs(...use, 'needsChange')
  await lucia.getByTestId('note').fill('It said so when it was quoted.')
  await people.verify('use-thirty-days')
  expect(await people.refusedFor(...use)).toEqual([])
  expect(people.document('snapshot-resilience-board')?.['text']).toBe(text)
})
