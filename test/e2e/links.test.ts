import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest'
import {goTo} from './go-to.ts'
import {openNewsroom, type Newsroom} from './newsroom.ts'

const artifacts = join(import.meta.dirname, '../artifacts')

let newsroom: Newsroom
let page: Page

beforeAll(async () => {
  mkdirSync(artifacts, {recursive: true})
  newsroom = await openNewsroom()
  page = await newsroom.open('/structure/links')
  page.setDefaultTimeout(50_000)
  await page.getByTestId('desk-unused').waitFor()
})

afterAll(async () => {
  await newsroom.stop()
  expect(newsroom.complaints).toEqual([])
})

const shot = (name: string, of = page) => of.screenshot({path: join(artifacts, `studio-${name}.png`)})

const eventually = (expectation: () => Promise<void>) =>
  vi.waitFor(expectation, {timeout: 20_000, interval: 200})

const linksOf44 = async () => {
  const issue = await newsroom.client.getDocument<{weeklyLinks?: {_ref: string}[]}>('drafts.issue-44')
  return (issue?.weeklyLinks ?? []).map(({_ref}) => _ref)
}

/** The numbers beside the inbox's lists, of a window that shows them. */
const counts = async (of: Page) => {
  const count = async (id: string) => {
    const badge = of.getByTestId(`desk-${id}`).getByTestId('count')
    return (await badge.count()) === 0 ? 0 : Number(await badge.textContent())
  }
  return {unused: await count('unused'), chosen: await count('chosen')}
}

describe('the link inbox', () => {
  const before = ['link-tinplate-college']

  beforeEach(async () => {
    await newsroom.client.createOrReplace({
      _id: 'link-kiln',
      _type: 'weeklyLink',
      headline: 'A kiln goes cold',
    })
    expect(await linksOf44()).toEqual(before)
    await goTo(page, '/structure/links;unused;link-kiln')
    await page.getByTestId('put-into-issue').waitFor()
  })

  it('gives a link to this week’s issue at one press, and takes it back; the numbers follow', async () => {
    await eventually(async () => expect(await counts(page)).toEqual({unused: 1, chosen: 7}))
    await shot('link-place-light')
    await page.getByRole('button', {name: 'Put into issue 44'}).click()
    await eventually(async () => expect(await linksOf44()).toEqual([...before, 'link-kiln']))
    await page.getByText('Chosen for issue 44.').waitFor()
    await eventually(async () => expect(await counts(page)).toEqual({unused: 0, chosen: 8}))
    await shot('link-chosen-light')
    await page.getByRole('button', {name: 'Take it out again'}).click()
    await eventually(async () => expect(await linksOf44()).toEqual(before))
    await page.getByText('In the inbox').waitFor()
    await eventually(async () => expect(await counts(page)).toEqual({unused: 1, chosen: 7}))
  })

  it('does so by keyboard, in a narrow window, whose lists show it when one is back at them', async () => {
    await page.setViewportSize({width: 560, height: 800})
    try {
      const headline = page.getByTestId('field-headline').locator('input')
      await headline.focus()
      await page.keyboard.press('Control+Alt+l')
      await eventually(async () => expect(await linksOf44()).toEqual([...before, 'link-kiln']))
      await page.getByTestId('take-out-of-issue').waitFor()
      await shot('link-chosen-narrow')
      await goTo(page, '/structure/links')
      await page.getByTestId('desk-unused').waitFor()
      await eventually(async () => expect(await counts(page)).toEqual({unused: 0, chosen: 8}))
      await goTo(page, '/structure/links;chosen;link-kiln')
      await page.getByTestId('take-out-of-issue').waitFor()
      await headline.focus()
      await page.keyboard.press('Control+Alt+l')
      await eventually(async () => expect(await linksOf44()).toEqual(before))
    } finally {
      await page.setViewportSize({width: 1400, height: 900})
    }
  })

  it('offers another issue that is being made, which then has a draft', async () => {
    await page.getByRole('button', {name: 'Another issue'}).click()
    await page.getByRole('menuitem', {name: 'Put into issue 43'}).click()
    await page.getByText('Chosen for issue 43.').waitFor()
    expect(await newsroom.client.getDocument('drafts.issue-43')).toBeDefined()
    await page.getByRole('button', {name: 'Take it out again'}).click()
    await page.getByText('In the inbox').waitFor()
    expect(await newsroom.client.getDocument('drafts.issue-43')).toBeUndefined()
  })
})
