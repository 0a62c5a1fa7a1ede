import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {artifacts} from './artifacts.ts'
import {looksRightInBothSchemes} from './both-schemes.ts'
import {chooseAction} from './choose-action.ts'
import {deskCount} from './desk-count.ts'
import {goTo} from './go-to.ts'
import {openNewsroom, type Newsroom} from './newsroom.ts'
import {walksByTab} from './tab-walk.ts'
import {within} from './within.ts'

let newsroom: Newsroom
let page: Page

beforeAll(async () => {
  newsroom = await openNewsroom()
  page = await newsroom.open('/structure')
  await room('links').waitFor()
})

afterAll(async () => {
  await newsroom.stop()
  expect(newsroom.complaints).toEqual([])
})

const room = (id: string) => page.getByTestId(`desk-${id}`)
const shot = (name: string, of = page) => of.screenshot({path: join(artifacts, `studio-${name}.png`)})

const counts = async (...ids: readonly string[]) =>
  Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await deskCount(page, id)] as const)))

const eventually = within(60_000)

/** The titles in the Studio's own list of documents. */
const listed = async () => {
  const titles = await page
    .getByTestId('document-list-pane')
    .locator('[data-ui="PreviewCard"], a[data-as="a"]')
    .allInnerTexts()
  return titles.map((text) => text.split('\n')[0] ?? '')
}

/** The rooms of the desk, by name. */
const rooms = async () => {
  const texts = await page.getByTestId('desk-list').first().locator('[data-testid^=desk-]').allInnerTexts()
  return texts.map((text) => text.split('\n')[0])
}

/** What can be done with the document that is open, besides publishing it. */
const actions = async () => {
  const footer = page.getByTestId('pane-footer')
  await footer.getByTestId('action-publish').waitFor()
  const menu = footer.getByTestId('action-menu-button')
  if ((await menu.count()) === 0) return ''
  await menu.click()
  const text = await page.getByRole('menu').innerText()
  await page.keyboard.press('Escape')
  return text
}

const load = async (...path: readonly string[]) => {
  await page.goto(`${newsroom.url}/structure/${path.join(';')}`)
  // It is folded away where there are many panes.
  await room('links').waitFor({state: 'attached'})
}

describe('the desk', () => {
  it('lists what people do, and counts what is to be done', async () => {
    await load('issues')
    expect(await rooms()).toEqual([
      'This week’s issue',
      ...['Issues', 'Essays', 'Link inbox', 'Sources', 'Quotes to check', 'Photo credits', 'People'],
      'Newsletter settings',
    ])
    const walked = await walksByTab(page, '[data-testid=desk-list]')
    expect(walked).toHaveLength((await rooms()).length)
    expect(walked[0]).toBe('link "This week’s issue"')
    await eventually(async () =>
      expect(await counts('drafting', 'ready', 'published', 'by-date')).toEqual({
        drafting: 1,
        ready: 1,
        published: 2,
        'by-date': 4,
      }),
    )
    await load('sources')
    await eventually(async () =>
      expect(await counts('all', 'dead', 'without-snapshot')).toEqual({
        all: 14,
        dead: 1,
        'without-snapshot': 6,
      }),
    )
    await load('links')
    await eventually(async () =>
      expect(await counts('unused', 'chosen', 'run')).toEqual({unused: 0, chosen: 7, run: 10}),
    )
    expect(await deskCount(page, 'quotes-to-check')).toBe(0)
  })

  it('opens this week’s issue at once, in its form', async () => {
    await load('')
    await room('this-week').press('Enter')
    // The form comes first, its preview beside it.
    const form = page.getByTestId('document-pane').first()
    await form.getByTestId('document-panel-scroller').waitFor()
    await eventually(async () => expect(await form.innerText()).toContain('44 · Helium, Briefly'))
    await form.getByTestId('field-title').locator('input').waitFor()
    await shot('this-week-light')
  })

  it('takes up a new link, and a link that is put into an issue, without being asked', async () => {
    await newsroom.client.create({_id: 'drafts.link-new', _type: 'weeklyLink', headline: 'A kiln goes cold'})
    await load('links', 'unused')
    await eventually(async () => expect(await listed()).toContain('A kiln goes cold'))
    expect(await deskCount(page, 'links')).toBe(1)
    await newsroom.client
      .patch('drafts.issue-44')
      .append('weeklyLinks', [{_key: 'x', _type: 'reference', _ref: 'link-new', _weak: true}])
      .commit()
    await eventually(async () => {
      expect(await counts('links', 'unused', 'chosen')).toEqual({links: 0, unused: 0, chosen: 8})
      expect(await listed()).toEqual([])
    })
    await looksRightInBothSchemes(page, 'studio-empty-list', '[data-testid=desk-list]')
    await newsroom.client.patch('drafts.issue-44').unset(['weeklyLinks[_key=="x"]']).commit()
    await newsroom.client.delete('drafts.link-new')
  })

  it('is searched list by list', async () => {
    await load('sources', 'all')
    const search = page.getByTestId('document-list-search').locator('input')
    await search.fill('Baltic')
    await eventually(async () => expect(await listed()).toEqual(['Cable Plant to Double Its Tower']))
    await search.fill('nobody ever wrote this')
    await page.getByText('No results found').waitFor()
  })

  it('counts a quote again that was changed after its checks', async () => {
    await load('quotes-to-check')
    await newsroom.client.patch('quote-grain').set({translation: 'Something else altogether'}).commit()
    await eventually(async () => {
      expect(await deskCount(page, 'quotes-to-check')).toBe(1)
      expect(await listed()).toEqual(['Something else altogether'])
    })
  })

  it('has one newsletter, of which no second can be made, and which can be neither copied nor deleted', async () => {
    await load('settings')
    expect(await actions()).not.toMatch(/Delete|Duplicate|Unpublish/)
    // The control: others have them.
    await load('people', 'person-lin')
    expect(await actions()).toMatch(/Delete/)
    await page.getByTestId('new-document-button').press('Enter')
    const begun = page.locator('[data-testid^=create-new-]')
    await begun.first().waitFor()
    const types = await begun.evaluateAll((options) =>
      options.map((option) => option.getAttribute('data-testid')?.slice('create-new-'.length)),
    )
    await page.keyboard.press('Escape')
    expect(types.toSorted()).toEqual([
      ...['essay', 'imageCredit', 'issue', 'person', 'person-signed-in', 'quote', 'source', 'weeklyLink'],
    ])
  })

  it('names what refers to a document before it is deleted', async () => {
    await load('sources', 'all', 'source-baltic-wire')
    const dialog = page.getByRole('dialog')
    await chooseAction(page, 'Delete', dialog)
    await eventually(async () => {
      const text = await dialog.innerText()
      expect(text).toContain('2 documents refer to “Cable Plant to Double Its Tower”')
      expect(text).toContain('Cable plant to build a second tower')
      expect(text).toContain('Direct reduction, indirectly')
    })
    await shot('deletion')
    await dialog.getByRole('button', {name: 'Cancel'}).click()
    await dialog.waitFor({state: 'detached'})
    expect(await newsroom.client.getDocument('source-baltic-wire')).toBeDefined()
  })

  it('begins an issue where none is being made, filled in', async () => {
    const waiting = ['issue-43', 'drafts.issue-44']
    for (const id of waiting) await newsroom.client.patch(id).set({status: 'published'}).commit()
    await load('')
    await room('this-week').click()
    await page.getByText('No issue is being made').waitFor()
    await looksRightInBothSchemes(page, 'studio-no-issue', '[data-testid=no-issue]')
    await page.getByRole('link', {name: 'Begin the next issue'}).press('Enter')
    await page.getByRole('tab', {name: 'Subject and date'}).click()
    await page.getByTestId('field-number').locator('input').waitFor()
    await eventually(async () =>
      expect(await page.getByTestId('field-number').locator('input').inputValue()).toBe('45'),
    )
    expect(await page.getByTestId('field-datePublished').locator('input').first().inputValue()).toMatch(
      /2026/,
    )
    await newsroom.client.patch('issue-43').set({status: 'ready'}).commit()
    await newsroom.client.patch('drafts.issue-44').set({status: 'drafting'}).commit()
  })
})

describe('a newsroom that has just been set up', () => {
  let empty: Newsroom

  beforeAll(async () => {
    empty = await openNewsroom({isNew: true})
  })

  afterAll(async () => {
    await empty.stop()
    expect(empty.complaints).toEqual([])
  })

  it('says in each list that nothing is there, and fills in what is begun', async () => {
    const desk = await empty.open('/structure')
    const lists = [
      ...['issues;drafting', 'issues;ready', 'issues;published', 'issues;by-date', 'essays'],
      ...['links;unused', 'links;chosen', 'links;run', 'sources;all', 'sources;dead'],
      ...['sources;without-snapshot', 'quotes-to-check', 'credits', 'people'],
    ]
    for (const list of lists) {
      await goTo(desk, `/structure/${list}`)
      await desk.getByTestId('document-list-pane').getByText('Nothing here right now').waitFor()
      await shot(`new-${list.replace(';', '-')}`, desk)
    }
    await looksRightInBothSchemes(desk, 'studio-new', '[data-testid=desk-list]')
    expect(await desk.getByTestId('count').count()).toBe(0)
    await goTo(desk, '/structure/this-week')
    await desk.getByText('Begin the next issue').click()
    await desk.getByRole('tab', {name: 'Subject and date'}).click()
    await eventually(async () =>
      expect(await desk.getByTestId('field-number').locator('input').inputValue()).toBe('1'),
    )
    await goTo(desk, '/intent/create/type=person;template=person-signed-in')
    for (const [field, filledIn] of [
      ['name', 'Local administrator'],
      ['userId', 'local-administrator'],
    ] as const) {
      const input = desk.getByTestId(`field-${field}`).locator('input')
      await eventually(async () => expect(await input.inputValue()).toBe(filledIn))
    }
    await empty.client.create({
      _id: 'person-me',
      _type: 'person',
      name: 'Ada Lind',
      userId: 'local-administrator',
    })
    await goTo(desk, '/intent/create/type=essay')
    await desk.getByTestId('field-authors').getByText('Ada Lind').waitFor()
    await goTo(desk, '/intent/create/type=source')
    const language = desk.getByTestId('field-inLanguage').locator('option:checked')
    await eventually(async () => expect(await language.allInnerTexts()).toEqual(['English']))
    await goTo(desk, '/structure/settings')
    await desk.getByTestId('field-title').waitFor()
    await shot('new-settings', desk)
  })
})
