import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {artifacts} from './artifacts.ts'
import {seriousFindings} from './axe.ts'
import {docxOf, pdfOf} from '../extract/files.ts'
import {chooseAction} from './choose-action.ts'
import {goTo} from './go-to.ts'
import {openNewsroom, type Newsroom} from './newsroom.ts'
import {walksByTab} from './tab-walk.ts'
import {within} from './within.ts'

const SOURCE = 'source-workshop-and-market'
const path = (id: string, view = '') => `/structure/sources;all;${id}${view === '' ? '' : `,view=${view}`}`

let newsroom: Newsroom
let page: Page

beforeAll(async () => {
  newsroom = await openNewsroom()
  page = await newsroom.open(path(SOURCE))
  page.setDefaultTimeout(50_000)
  await page.getByTestId('field-title').waitFor({timeout: 110_000})
}, 180_000)

afterAll(async () => {
  await newsroom.stop()
  expect(newsroom.complaints).toEqual([])
})

const shot = (name: string, of = page) => of.screenshot({path: join(artifacts, `studio-${name}.png`)})

const eventually = within(20_000)

interface Snapshot {
  readonly _id: string
  readonly text: string
  readonly extractor: string
  readonly method: string
  readonly sourceDate: string
  readonly file: string | null
}

const kept = (source = SOURCE) =>
  newsroom.client.fetch<Snapshot[]>(
    `*[_type == "sourceSnapshot" && source._ref == $source] | order(_createdAt asc){
      _id, text, extractor, method, sourceDate, "file": rawFile.asset->originalFilename
    }`,
    {source},
  )

const openCapture = () => chooseAction(page, 'Capture text', page.getByTestId('capture-date'))

const keep = async () => {
  await page.getByTestId('capture-keep').click()
  await page.getByTestId('capture-date').waitFor({state: 'detached'})
}

describe('capturing a text', () => {
  beforeEach(async () => {
    await newsroom.client.delete({
      query: '*[_type == "sourceSnapshot" && source._ref == $source]',
      params: {source: SOURCE},
    })
    await goTo(page, path(SOURCE))
    await page.getByTestId('field-title').waitFor()
  })

  it('by pasting keeps what was pasted, of the day that was said', async () => {
    await openCapture()
    expect(await page.getByTestId('capture-keep').isDisabled()).toBe(true)
    await page.getByTestId('capture-paste').fill('Wer bildet noch aus?\r\n\r\n\r\nJeder Dritte.  ')
    await page.getByTestId('capture-date').fill('2026-05-11')
    expect(await page.getByTestId('capture-size').innerText()).toBe('35 characters (by hand)')
    await page.locator('[data-testid=capture-keep]:enabled').waitFor()
    expect(await seriousFindings(page, '[role=dialog]')).toEqual([])
    await shot('capture-paste-light')
    await keep()
    expect(await kept()).toMatchObject([
      {
        text: 'Wer bildet noch aus?\n\nJeder Dritte.',
        extractor: 'by hand',
        method: 'pasted',
        sourceDate: '2026-05-11',
        file: null,
      },
    ])
  })

  const sentence = '倉田は「機械の精度は、それを作った機械の精度を超えられない」と書いた。'
  const article = `<!doctype html><html lang="ja"><head><title>母性原理</title></head><body><nav>目次</nav><article><h1>母性原理</h1>${`<p>${sentence}</p>`.repeat(6)}</article></body></html>`

  it.each([
    [
      'page.html',
      'text/html',
      Buffer.from(article),
      ['母性原理', ...Array<string>(6).fill(sentence)].join('\n\n'),
      /^readability/,
    ],
    [
      'report.pdf',
      'application/pdf',
      pdfOf([['Eighteen cranes stand idle.'], ['取向硅钢是变压器的粮食。']]),
      'Eighteen cranes stand idle.\n\n取向硅钢是变压器的粮食。',
      /^unpdf/,
    ],
    ['letter.docx', '', docxOf(['A letter', 'كل مصنع']), 'A letter\n\nكل مصنع', /^mammoth/],
    ['notes.txt', 'text/plain', Buffer.from([0x63, 0x61, 0x66, 0xe9]), 'café', /^plain text/],
  ])(
    'from a file shows what was read, and keeps both: %s',
    async (name, mimeType, bytes, text, extractor) => {
      await openCapture()
      await page.getByTestId('capture-file').setInputFiles({name, mimeType, buffer: Buffer.from(bytes)})
      await eventually(async () => expect(await page.getByTestId('snapshot-text').innerText()).toBe(text))
      await shot(`capture-${name.replace('.', '-')}-light`)
      await keep()
      const [snapshot] = await kept()
      expect(snapshot).toMatchObject({text, method: 'file', file: name})
      expect(snapshot?.extractor).toMatch(extractor)
    },
  )

  it('says what is wrong with a file, and goes back to pasting', async () => {
    await openCapture()
    await page
      .getByTestId('capture-file')
      .setInputFiles({name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfOf([[]]))})
    await page.getByTestId('capture-failed').waitFor()
    expect(await page.getByTestId('capture-failed').innerText()).toContain('There is no text in it')
    expect(await page.getByTestId('capture-keep').isDisabled()).toBe(true)
    await shot('capture-failed-light')
    await page.getByRole('button', {name: 'Paste instead'}).press('Enter')
    await page.getByTestId('capture-paste').waitFor()
    await walksByTab(page, '[role=dialog]')
    await page.keyboard.press('Escape')
    // From its menu it was opened.
    await page.locator('[data-testid=action-menu-button]:focus').waitFor()
    expect(await kept()).toEqual([])
  })
})

describe('a source’s snapshots', () => {
  const older = 'source-grid-equipment-daily'

  beforeAll(async () => {
    const {text} = (
      await newsroom.client.fetch<{text: string}[]>(
        '*[_type == "sourceSnapshot" && source._ref == $older]{text}',
        {older},
      )
    )[0]!
    await goTo(page, path(older))
    await eventually(async () =>
      expect(await page.getByTestId('field-publisher').locator('input').inputValue()).toMatch(/Grid/),
    )
    await openCapture()
    await page
      .getByTestId('capture-paste')
      .fill(text.replace('2029', '2030').replace('至少三年', '至少四年，甚至更久'))
    await page.getByTestId('capture-date').fill('2026-05-20')
    await keep()
    await goTo(page, path(older, 'snapshots'))
  })

  it('are listed, and differ in words and colours', async () => {
    await eventually(async () => expect(await page.getByTestId('snapshot').count()).toBe(2))
    await eventually(async () =>
      expect(await page.getByTestId('difference-summary').innerText()).toMatch(
        /passages? added, \d+ passages? removed/,
      ),
    )
    const [added, removed] = [page.locator('[role=insertion]'), page.locator('[role=deletion]')]
    expect(await removed.first().getAttribute('aria-label')).toMatch(/^Removed: /)
    expect(await added.first().getAttribute('aria-label')).toMatch(/^Added: /)
    expect((await added.allInnerTexts()).join()).toContain('30')
    expect(await removed.first().evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe(
      'line-through',
    )
    expect(await seriousFindings(page, '[data-testid=snapshots-view]')).toEqual([])
    await shot('snapshots-light')
  })

  it('can be compared either way', async () => {
    const view = page.getByTestId('snapshots-view')
    const [from, to] = [view.getByLabel('From'), view.getByLabel('To')]
    const [newer, old] = [await to.inputValue(), await from.inputValue()]
    await from.selectOption(newer)
    await page.getByText('Both read the same.').waitFor()
    await to.selectOption(old)
    await eventually(async () =>
      expect((await page.locator('[role=deletion]').allInnerTexts()).join()).toContain('30'),
    )
  })

  it('are never changed', async () => {
    const [snapshot] = await kept(older)
    await goTo(page, `/intent/edit/id=${snapshot!._id};type=sourceSnapshot`)
    const text = page.getByTestId('field-text').locator('textarea')
    await text.waitFor()
    expect(await text.evaluate((area: HTMLTextAreaElement) => area.readOnly || area.disabled)).toBe(true)
  })

  it('look right in the dark', async () => {
    await goTo(page, path(older, 'snapshots'))
    await page.emulateMedia({colorScheme: 'dark'})
    await page.locator('[role=insertion]').first().waitFor()
    await eventually(async () =>
      expect(await seriousFindings(page, '[data-testid=snapshots-view]')).toEqual([]),
    )
    await shot('snapshots-dark')
    await openCapture()
    await page.getByTestId('capture-paste').fill('母性原理')
    await page.getByTestId('capture-size').waitFor()
    expect(await seriousFindings(page, '[role=dialog]')).toEqual([])
    await shot('capture-dark')
    await page.keyboard.press('Escape')
    await page.emulateMedia({colorScheme: 'light'})
  })
})

it('says on a source that its page is dead, and since when', async () => {
  await goTo(page, path('source-notes-on-measurement'))
  await page.getByText('Dead link', {exact: true}).waitFor()
  await shot('source-dead-light')
})
