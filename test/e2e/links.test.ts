import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest'
import {artifacts} from './artifacts.ts'
import {looksRightInBothSchemes} from './both-schemes.ts'
import {deskCount} from './desk-count.ts'
import {goTo} from './go-to.ts'
import {openNewsroom, type Newsroom} from './newsroom.ts'
import {walksByTab} from './tab-walk.ts'
import {within} from './within.ts'

// In milliseconds: a machine that is busy with much else takes most of it to show a form.
const PATIENCE = 110_000
vi.setConfig({testTimeout: 2 * PATIENCE})

let newsroom: Newsroom
let page: Page

beforeAll(async () => {
  newsroom = await openNewsroom()
  page = await newsroom.open('/structure/links')
  page.setDefaultTimeout(PATIENCE)
  await page.getByTestId('desk-unused').waitFor()
})

afterAll(async () => {
  await newsroom.stop()
  expect(newsroom.complaints).toEqual([])
})

const shot = (name: string, of = page) => of.screenshot({path: join(artifacts, `studio-${name}.png`)})

const eventually = within(PATIENCE)

/** For what is done again where the form was made anew under it: time for it to show. */
const slowly = within(PATIENCE, 2000)

/** For what mustn't be done twice: time for the lake to have it. */
const verySlowly = within(PATIENCE, 5000)

const linksOf44 = async () => {
  const issue = await newsroom.client.getDocument<{weeklyLinks?: {_ref: string}[]}>('drafts.issue-44')
  return (issue?.weeklyLinks ?? []).map(({_ref}) => _ref)
}

/** The numbers beside the inbox's lists, of a window that shows them. */
const counts = async (of: Page) => ({
  unused: await deskCount(of, 'unused'),
  chosen: await deskCount(of, 'chosen'),
})

describe('the link inbox', () => {
  const before = ['link-tinplate-college']

  beforeEach(async () => {
    await newsroom.client.createOrReplace({
      _id: 'link-kiln',
      _type: 'weeklyLink',
      headline: 'A kiln goes cold',
    })
    // Where a test is tried again, what it did before is taken back.
    await newsroom.client.patch('drafts.issue-44').unset(['weeklyLinks[_ref == "link-kiln"]']).commit()
    expect(await linksOf44()).toEqual(before)
    await goTo(page, '/structure/links;unused;link-kiln')
    await page.getByTestId('put-into-issue').waitFor()
  })

  it('gives a link to this week’s issue at one press, and takes it back; the numbers follow', async () => {
    await eventually(async () => expect(await counts(page)).toEqual({unused: 1, chosen: 7}))
    await looksRightInBothSchemes(page, 'studio-link-place', '[data-testid=link-place]')
    expect(await walksByTab(page, '[data-testid=link-place]')).toEqual([
      'button "Put into issue 44"',
      'button "Another issue"',
    ])
    await page.getByRole('button', {name: 'Put into issue 44'}).press('Enter')
    await eventually(async () => expect(await linksOf44()).toEqual([...before, 'link-kiln']))
    await page.getByText('Chosen for issue 44.').waitFor()
    // What was pressed is gone.
    await page.locator('[data-testid=take-out-of-issue]:focus').waitFor()
    await eventually(async () => expect(await counts(page)).toEqual({unused: 0, chosen: 8}))
    await shot('link-chosen-light')
    await page.getByRole('button', {name: 'Take it out again'}).click()
    await eventually(async () => expect(await linksOf44()).toEqual(before))
    await page.getByText('In the inbox').waitFor()
    await eventually(async () => expect(await counts(page)).toEqual({unused: 1, chosen: 7}))
  })

  it('does so by keyboard, in a narrow window, whose lists show it when one is back at them', async () => {
    await goTo(page, '/structure/links')
    await page.setViewportSize({width: 560, height: 800})
    try {
      await goTo(page, '/structure/links;unused;link-kiln')
      const headline = page.getByTestId('field-headline').locator('input')
      // A form that is made anew loses the focus, and the key; a second press would take back what a first one did.
      const pressKeyFor = (links: readonly string[]) =>
        verySlowly(async () => {
          const there = await linksOf44()
          if (there.join() !== links.join()) {
            await headline.focus()
            await page.keyboard.press('Control+Alt+l')
          }
          expect(await linksOf44()).toEqual(links)
        })
      // Before it is known where the link is there is nothing to press a key for.
      await page.getByTestId('put-into-issue').waitFor()
      await pressKeyFor([...before, 'link-kiln'])
      await page.getByTestId('take-out-of-issue').waitFor()
      await shot('link-chosen-narrow')
      await goTo(page, '/structure/links')
      await page.getByTestId('desk-unused').waitFor()
      await eventually(async () => expect(await counts(page)).toEqual({unused: 0, chosen: 8}))
      await goTo(page, '/structure/links;chosen;link-kiln')
      await page.getByTestId('take-out-of-issue').waitFor()
      await pressKeyFor(before)
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

describe('an address', () => {
  const link = async (id: string) => newsroom.client.getDocument(`drafts.${id}`)

  it('becomes a link with its source, told from the address alone', async () => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).host))
    await goTo(page, '/structure/links')
    const field = page.getByTestId('capture-address')
    await field.fill('not an address')
    await field.press('Enter')
    await page.getByText('That is no web address.').waitFor()
    await field.fill('https://freight-ledger.example.com/2026/04/21/cranes?utm_source=x')
    await looksRightInBothSchemes(page, 'studio-capture', '[data-testid=capture-form]')
    expect(await walksByTab(page, '[data-testid=capture-form]')).toEqual([
      'textbox "New link"',
      'button "Add"',
    ])
    await field.press('Enter')
    await page.getByTestId('field-url').locator('input').waitFor()
    const [made] = await newsroom.client.fetch<readonly Record<string, unknown>[]>(
      '*[_type == "weeklyLink" && url match "cranes"]{url, "source": source->{publisher, datePublished, inLanguage}}',
      {},
      {perspective: 'drafts'},
    )
    expect(made).toEqual({
      url: 'https://freight-ledger.example.com/2026/04/21/cranes',
      source: {publisher: 'Freight Ledger', datePublished: '2026-04-21', inLanguage: 'en'},
    })
    expect(asked.filter((host) => host.includes('freight-ledger'))).toEqual([])
    // The inbox stays open beside it.
    expect(page.url()).toContain('/structure/links;unused;')
  })

  it('pasted into the form gives the source, warns where the page ran, and can be taken back, each by itself', async () => {
    await newsroom.client.createOrReplace({
      _id: 'link-old-kiln',
      _type: 'weeklyLink',
      headline: 'The old kiln',
      url: 'https://freight-ledger.example.com/kiln',
    })
    await newsroom.client
      .patch('issue-41')
      .append('weeklyLinks', [{_type: 'reference', _key: 'kiln', _ref: 'link-old-kiln'}])
      .commit()
    await newsroom.client.createOrReplace({_id: 'drafts.link-paste', _type: 'weeklyLink', headline: 'Pasted'})
    const before = await newsroom.client.fetch<number>('count(*[_type == "source"])')
    await goTo(page, '/structure/links;unused;link-paste')
    const address = page.getByTestId('field-url').locator('input')
    // A form that is loading takes nothing yet.
    await eventually(async () => expect(await address.isEditable()).toBe(true))
    await address.focus()
    await page.evaluate(() =>
      navigator.clipboard.writeText('http://www.freight-ledger.example.com/kiln/?fbclid=z'),
    )
    await page.keyboard.press('ControlOrMeta+v')
    await page.getByTestId('ran-before').waitFor()
    expect(await page.getByTestId('ran-before').innerText()).toContain('This page ran in issue 41')
    await eventually(async () =>
      expect(await link('link-paste')).toMatchObject({
        url: 'http://www.freight-ledger.example.com/kiln/',
        source: {_type: 'reference'},
      }),
    )
    await looksRightInBothSchemes(page, 'studio-ran-before', '[data-testid=ran-before]')
    await page.getByRole('button', {name: 'Take that back'}).click()
    await eventually(async () => {
      expect(await link('link-paste')).not.toHaveProperty('source')
      expect(await newsroom.client.fetch('count(*[_type == "source"])')).toBe(before)
    })
    const isUndone = async (key: string, value: string) =>
      slowly(async () => {
        if ((await address.inputValue()) !== value) {
          await address.focus()
          await page.keyboard.press(key)
        }
        expect(await address.inputValue()).toBe(value)
      })
    await isUndone('ControlOrMeta+z', '')
    await eventually(async () => expect(await link('link-paste')).not.toHaveProperty('url'))
    await isUndone('ControlOrMeta+Shift+z', 'http://www.freight-ledger.example.com/kiln/')
  })
})
