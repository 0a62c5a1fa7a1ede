import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Locator, Page} from 'playwright-core'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import {clipboardFixtures} from '../fixtures/clipboard.ts'
import {artifacts} from './artifacts.ts'
import {seriousFindings} from './axe.ts'
import {looksRightInBothSchemes} from './both-schemes.ts'
import {putOnClipboard} from './clipboard.ts'
import {EssayEditor, lineOf, PATIENCE, type StoredBlock} from './essay-editor.ts'
import {goTo} from './go-to.ts'
import {openMarking} from './open-marking.ts'
import {openNewsroom, type Newsroom} from './newsroom.ts'
import {waitToBeTold} from './wait-to-be-told.ts'

let newsroom: Newsroom
let essay: EssayEditor

beforeAll(async () => {
  newsroom = await openNewsroom()
  essay = await EssayEditor.open(newsroom, 'essay-being-written')
})

afterAll(async () => {
  await newsroom.stop()
  expect(newsroom.complaints).toEqual([])
})

const type = (text: string) => essay.page.keyboard.type(text)
const press = (key: string) => essay.page.keyboard.press(key)

describe('pasting', () => {
  it.each(clipboardFixtures())('$name', async ({expected, ...clipboard}) => {
    const {blocks} = JSON.parse(readFileSync(expected, 'utf8')) as {blocks: readonly StoredBlock[]}
    await essay.begin()
    await putOnClipboard(essay.page, clipboard)
    await press('ControlOrMeta+v')
    await essay.holds((lines, body) => {
      expect(lines).toEqual(blocks.map(lineOf))
      expect(tablesOf(body)).toEqual(tablesOf(blocks))
    })
  })

  it('takes one step to undo', async () => {
    await essay.begin('Before. ')
    const [article] = clipboardFixtures()
    await putOnClipboard(essay.page, article!)
    await press('ControlOrMeta+v')
    await essay.holds((lines) => expect(lines.length).toBeGreaterThan(5))
    await press('ControlOrMeta+z')
    await essay.holds((lines) => expect(lines).toEqual(['normal Before. ']))
  })

  it('gives the words alone with the key for plain text', async () => {
    await essay.begin()
    await putOnClipboard(essay.page, {
      html: '<h2>Salt</h2><p>is <b>dear</b></p>',
      text: '# Salt\n\nis **dear**',
    })
    await press('ControlOrMeta+Shift+v')
    await essay.holds((lines) => expect(lines).toEqual(['normal # Salt', 'normal is **dear**']))
    // The next one is read again.
    await essay.begin()
    await press('ControlOrMeta+v')
    await essay.holds((lines) => expect(lines).toEqual(['h2 Salt', 'normal is <strong|dear>']))
  })

  it('makes a link of words when an address is pasted over them', async () => {
    await essay.begin('salt')
    await press('ControlOrMeta+a')
    await putOnClipboard(essay.page, {html: '', text: 'https://salt.example/'})
    await press('ControlOrMeta+v')
    await essay.holds((lines) => expect(lines).toEqual(['normal <https://salt.example/|salt>']))
  })

  it('says what stayed behind', async () => {
    await essay.begin()
    await putOnClipboard(essay.page, {
      html: '<p>A pylon <img src="https://news.example/pylon.jpg"></p>',
      text: '',
    })
    await press('ControlOrMeta+v')
    await essay.page.getByText('An image stayed behind').waitFor()
  })
})

describe('typing', () => {
  it('turns quotation marks as their place asks for', async () => {
    await essay.begin()
    await type('"[The] plant" is "[n]ew [sic]"; the minister—"a friend"—says "I will—"')
    await essay.holds((lines) =>
      expect(lines).toEqual([
        'normal “[The] plant” is “[n]ew [sic]”; the minister—“a friend”—says “I will—”',
      ]),
    )
  })

  it('takes Markdown for headings, lists, quotes, bold, links and dividers', async () => {
    await essay.begin()
    await type('# One')
    await press('Enter')
    await type('### Two')
    await press('Enter')
    await type('- an item with **bold** words')
    await press('Enter')
    await press('Enter')
    await type('1. the first, *slanted*')
    await press('Enter')
    await press('Enter')
    await type('---')
    await type('> said')
    await press('Enter')
    await type('[salt](https://salt.example) ')
    await essay.holds((lines) =>
      expect(lines.map((line) => line.trim())).toEqual([
        'h2 One',
        'h3 Two',
        'normal bullet1 an item with <strong|bold> words',
        'normal number1 the first, <em|slanted>',
        'divider',
        'blockquote said',
        'normal <https://salt.example/|salt>',
      ]),
    )
  })
})

describe('marking a quotation', () => {
  /** Asks for what no source has, and again where the list had closed over it. */
  const ask = (words: string) =>
    vi.waitFor(async () => {
      await search().fill('')
      await search().fill(words)
      await essay.page.getByTestId('quotation-new').waitFor({timeout: 5000})
    }, PATIENCE)
  const callOff = async () => {
    await press('Escape')
    await search().waitFor({state: 'detached'})
  }
  const mark = (words: string, select: () => Promise<void>) => openMarking(essay.page, words, select)
  const search = () => essay.page.getByTestId('quotation-search')
  const quoteIn = async (body: readonly StoredBlock[]) => {
    const marks = body.flatMap((block) => (block['markDefs'] ?? []) as readonly Record<string, unknown>[])
    const quotations = marks.filter(({_type}) => _type === 'quotation')
    const id = (quotations[0]?.['quote'] as {_ref: string} | undefined)?._ref
    return {
      quotations,
      quote: id === undefined ? undefined : await newsroom.client.getDocument(`drafts.${id}`),
    }
  }

  it('is one key and a source: the quote fills in from the words, and one undo takes the mark away', async () => {
    await essay.begin('The plant “is [not] for sale”')
    await mark('is [not] for sale', () => essay.select('“is [not] for sale”'))
    await looksRightInBothSchemes(essay.page, 'writing-quotation', '[role="dialog"]')
    await search().press('ArrowDown')
    await essay.page
      .getByTestId(/quotation-source-/)
      .first()
      .waitFor()
    await press('ArrowDown')
    await essay.page.locator('[role=option][aria-selected=true] :focus').waitFor()
    expect(await seriousFindings(essay.page, '[role=dialog]')).toEqual([])
    await looksRightInBothSchemes(essay.page, 'writing-quotation-sources', '[role=listbox]')
    await type('port')
    await essay.page
      .getByTestId(/quotation-source-/)
      .first()
      .waitFor()
    await press('ArrowDown')
    await press('Enter')
    await essay.holds((lines) => expect(lines).toEqual(['normal The plant “<quotation|is [not] for sale>”']))
    const {quotations, quote} = await quoteIn(await essay.body())
    expect(quotations[0]).toMatchObject({
      useId: expect.stringMatching(/^[0-9a-f]{24}$/) as unknown,
      showOriginal: false,
    })
    expect(quote?.['translation'] ?? quote?.['originalText']).toBe('is [not] for sale')
    expect(quote).toMatchObject({_type: 'quote', source: {_type: 'reference'}})
    await press('ControlOrMeta+z')
    await essay.holds((lines) => expect(lines).toEqual(['normal The plant “is [not] for sale”']))
  })

  it('makes a source of what is typed, where none is listed', async () => {
    await essay.begin('It is “for sale”')
    await mark('for sale', () => essay.select('“for sale”'))
    await ask('https://www.kiln.example/letter')
    await press('ArrowDown')
    await press('Enter')
    await essay.holds((lines) => expect(lines).toEqual(['normal It is “<quotation|for sale>”']))
    // The cursor is behind the words: what is typed now goes on from them, and isn't quoted.
    await type(', or so')
    await essay.holds((lines) => expect(lines).toEqual(['normal It is “<quotation|for sale>, or so”']))
    const {quote} = await quoteIn(await essay.body())
    expect(quote?.['originalText']).toBe('for sale')
    const source = await newsroom.client.getDocument(`drafts.${(quote?.['source'] as {_ref: string})._ref}`)
    expect(source).toMatchObject({
      _type: 'source',
      url: 'https://www.kiln.example/letter',
      publisher: 'kiln.example',
    })
    // One of each: Enter chooses once.
    expect(
      await newsroom.client.fetch(
        `[count(*[_type == "quote" && originalText == $words]), count(*[_type == "source" && url == $url])]`,
        {words: 'for sale', url: 'https://www.kiln.example/letter'},
      ),
    ).toEqual([1, 1])
  })

  it('marks words across paragraphs as one use', async () => {
    await essay.begin('One half')
    await press('Enter')
    await type('and the other')
    await mark('One half and the other', () => press('ControlOrMeta+a'))
    await ask('A letter')
    await press('ArrowUp')
    await press('Enter')
    await essay.holds((lines) =>
      expect(lines).toEqual(['normal <quotation|One half>', 'normal <quotation|and the other>']),
    )
    const {quotations, quote} = await quoteIn(await essay.body())
    expect(new Set(quotations.map(({useId}) => useId)).size).toBe(1)
    expect(quote?.['originalText']).toBe('One half and the other')
  })

  it('leaves the words alone when it is called off', async () => {
    await essay.begin('for sale')
    await mark('for sale', () => press('ControlOrMeta+a'))
    await callOff()
    // The cursor is back in the text without a click.
    await press('ControlOrMeta+End')
    await type('!')
    await essay.holds((lines) => expect(lines).toEqual(['normal for sale!']))
  })
})

describe('more than words', () => {
  const dialogs = () => essay.page.getByRole('dialog')
  const popover = () => essay.page.getByTestId('popover-edit-dialog')
  /** A field of a part of the body that is open. */
  const part = (name: string) => essay.page.getByTestId(new RegExp(`^field-body\\[.+\\]\\.${name}$`))
  const inForm = (name: string) => part(name).getByRole('textbox').first()
  const insert = (name: string) =>
    essay.field.locator(`button[aria-label^="Insert ${name}"]:visible`).last().click()
  /** From a menu of the toolbar, where what has no room in it is. */
  const choose = async (menu: 'insert' | 'action', item: string) => {
    await essay.field.getByTestId(`${menu}-menu-button`).last().click()
    await essay.page.getByRole('menu').getByTestId(item).click()
  }
  /** Searches for a document in a reference that is open, again where the list had closed over it. */
  const refer = (form: Locator, words: string, id: string) =>
    vi.waitFor(async () => {
      await form.getByTestId('reference-input').getByRole('combobox').fill(words, {timeout: 5000})
      await essay.page.locator(`[id$="option-${id}"]`).click({timeout: 5000})
    }, PATIENCE)
  /** At the signs in a form, in their order. */
  const says = async (form: Locator, severity: 'error' | 'warning', ...said: readonly string[]) => {
    for (const [at, words] of said.entries()) {
      await form.getByTestId(`input-validation-icon-${severity}`).nth(at).hover()
      await essay.page.getByText(words).filter({visible: true}).first().waitFor()
    }
  }
  const shut = async (form: Locator) => {
    await press('Escape')
    await form.waitFor({state: 'detached'})
  }
  const holdsOne = (type: string, expected: object) =>
    essay.holds((_, body) => expect(body.find(({_type}) => _type === type)).toMatchObject(expected))

  it('a figure’s hotspot, description and credit are set from one dialog', async () => {
    const {page} = essay
    await essay.begin('Before the hall.')
    await insert('Figure')
    const dialog = dialogs().first()
    const upload = dialog.locator('input[type=file]')
    await upload.setInputFiles({name: 'small.gif', mimeType: 'image/gif', buffer: await smallGif()})
    await says(dialog, 'warning', 'Has 320 pixels in its width')
    await page.getByText('of this GIF the first picture is sent').filter({visible: true}).first().waitFor()
    await says(dialog, 'error', 'Describe the image for readers', 'Say whose image it is')
    const decorative = dialog.locator('input[type=checkbox]')
    await decorative.press('Space')
    await part('alt').waitFor({state: 'detached'})
    await decorative.press('Space')
    await newsroom.client.patch('drafts.essay-being-written').unset(['body[_type=="figure"].image']).commit()
    await upload.setInputFiles(FIGURE)
    await inForm('alt').fill('A hall of machines.')
    await refer(dialog, 'Own', 'credit-own-drawing')
    await page.getByTestId('options-menu-edit-details').click()
    // Made smaller by its handle, then moved by the keyboard.
    await drag(page, page.locator('circle[data-handle=hotspotHandle]'), {x: -120, y: -60})
    const smaller = expect.closeTo(0.59, 1) as unknown
    await holdsOne('figure', {image: {hotspot: {x: 0.5, y: 0.5, width: smaller, height: smaller}}})
    await page.locator('ellipse[data-handle=hotspot]').focus()
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp']) await press(key)
    await page.screenshot({path: join(artifacts, 'writing-hotspot.png')})
    await holdsOne('figure', {
      alt: 'A hall of machines.',
      decorative: false,
      credit: {_ref: 'credit-own-drawing'},
      image: {
        asset: {_ref: expect.stringMatching(/^image-.+-1280x720-jpg$/) as unknown},
        hotspot: {x: 0.51, y: 0.495, width: smaller, height: smaller},
      },
    })
    await shut(dialogs().nth(1))
    await shut(dialog)
  })

  it('a table is typed cell by cell, has a caption and a row that names its columns, and is printed so', async () => {
    const {page} = essay
    await newsroom.client
      .patch('drafts.issue-44')
      .set({essays: [{_key: 'e', _type: 'reference', _ref: 'essay-being-written', _weak: true}]})
      .commit()
    await essay.begin('Before the table.')
    await insert('Table')
    await essay.text.locator('td').first().waitFor()
    for (const words of ['Field', 'Share', 'Since', 'North', '41']) {
      await type(words)
      await press('Tab')
    }
    const caption = page.getByTestId('table-caption')
    await caption.click()
    await type('Fields')
    // A step back is one of the caption, and the next one of the cells.
    for (const key of ['z', 'z', 'Shift+z', 'Shift+z']) await press(`ControlOrMeta+${key}`)
    await type(', and what they give')
    await looksRightInBothSchemes(page, 'writing-table', '[data-testid=field-body] table')
    const header = page.getByRole('menuitemcheckbox')
    for (const headerRows of [0, 1]) {
      await page.getByTestId('table-menu').press('Enter')
      // It has the focus a moment after it is there.
      await vi.waitFor(async () => {
        expect(await header.evaluate((item) => item === document.activeElement)).toBe(true)
      }, PATIENCE)
      await press('Enter')
      await header.waitFor({state: 'hidden'})
      await holdsOne('table', {caption: 'Fields, and what they give', headerRows})
    }
    await essay.text.locator('td').first().click()
    for (const [key, headerRows] of [
      ['z', 0],
      ['Shift+z', 1],
    ] as const) {
      await press(`ControlOrMeta+${key}`)
      await holdsOne('table', {headerRows})
    }
    const mail = page.frameLocator('[data-testid=preview-frame]')
    const table = mail.locator('table', {has: mail.locator('th')}).last()
    await vi.waitFor(async () => {
      const rows = await table.locator('tr').allInnerTexts()
      expect(rows.map((row) => row.replaceAll(/\s+/g, ' ').trim())).toEqual([
        'Field Share Since',
        'North 41',
        '',
      ])
    }, PATIENCE)
    expect(await table.locator('th').count()).toBe(3)
    expect(await mail.locator('body').innerText()).toContain('Fields, and what they give')
  })

  it('words in another language, links, a footnote and a callout are set, and open again', async () => {
    const {page} = essay
    const toTheEnd = async () => {
      await essay.text.getByText('three').click()
      await press('End')
    }
    await essay.begin('One two three')
    await essay.select('three')
    await choose('action', 'action-button-foreign')
    await part('lang').locator('select').selectOption({label: 'Arabic'})
    await page.getByText('Right to left').click()
    await shut(popover())
    await essay.select('One')
    await choose('action', 'action-button-internalLink')
    await refer(popover(), 'transformer', 'issue-41')
    await shut(popover())
    await essay.select('two')
    await choose('action', 'action-button-link')
    await inForm('href').fill('https://two.example/')
    await shut(popover())
    await toTheEnd()
    await choose('insert', 'callout-insert-menu-button')
    await inForm('title').fill('Mind the gap')
    await inForm('content').click()
    await type('It is wide.')
    await shut(dialogs().first())
    await toTheEnd()
    await choose('insert', 'footnote-insert-menu-button')
    await refer(popover(), 'Large Transformers', 'source-resilience-board')
    await inForm('locator').fill('p. 12')
    await shut(popover())
    await essay.holds((lines, [paragraph, callout]) => {
      expect(lines).toEqual([
        'normal <internalLink|One> <https://two.example/|two> <foreign|three>{footnote}',
        'callout',
      ])
      expect(paragraph).toMatchObject({
        markDefs: [
          {_type: 'foreign', lang: 'ar', dir: 'rtl'},
          {_type: 'internalLink', target: {_ref: 'issue-41'}},
          {_type: 'link', href: 'https://two.example/'},
        ],
      })
      expect(JSON.stringify(paragraph)).toContain('"p. 12"')
      expect(JSON.stringify(callout)).toContain('It is wide.')
    })
    for (const [words, opened] of [
      ['three', () => expect(part('lang').locator('option:checked').innerText()).resolves.toBe('Arabic')],
      ['One', () => popover().getByText('The Long Wait for a Transformer').waitFor()],
    ] as const) {
      await essay.text.getByText(words).click()
      await page.getByTestId('edit-annotation-button').click()
      await opened()
      await shut(popover())
    }
    await essay.text.getByText('p. 12').dblclick()
    expect(await inForm('locator').inputValue()).toBe('p. 12')
    await shut(popover())
    await essay.text.getByText('Mind the gap').dblclick()
    expect(await inForm('title').inputValue()).toBe('Mind the gap')
    await shut(dialogs().first())
  })
})

const smallGif = () =>
  sharp({create: {width: 320, height: 200, channels: 3, background: '#7a8b6f'}})
    .gif()
    .toBuffer()

const FIGURE = join(import.meta.dirname, '../../content/images/machine-hall.jpg')

const drag = async (page: Page, handle: Locator, by: {readonly x: number; readonly y: number}) => {
  const {x, y, width, height} = (await handle.boundingBox())!
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width / 2 + by.x, y + height / 2 + by.y, {steps: 5})
  await page.mouse.up()
}

describe('publishing', () => {
  const REFUSED = 'essay-refused'
  const form = () => essay.page.locator(`[data-testid=document-pane][id*="${REFUSED}"]`).first()

  /** In the list behind the warning sign: what is wrong isn't shown elsewhere. */
  const listed = (words: string) => essay.page.getByText(words).filter({visible: true}).first()

  it('says what is wrong in a tab and a link that aren’t open, and leads to both', async () => {
    const published = await newsroom.client.getDocument('essay-transformer-queue')
    await newsroom.client.createOrReplace({
      ...published!,
      _id: `drafts.${REFUSED}`,
      _type: 'essay',
      teaser: undefined,
      body: [
        {
          _type: 'block',
          _key: 'p',
          style: 'normal',
          children: [{_type: 'span', _key: 's', text: 'Said elsewhere', marks: ['m']}],
          markDefs: [{_type: 'link', _key: 'm', href: 'https://a.example/\u200bx'}],
        },
      ],
    })
    const {page} = essay
    await goTo(page, `/intent/edit/id=${REFUSED};type=essay`)
    await form().locator('[data-testid=action-publish]:disabled').waitFor()
    await form().getByRole('tab', {name: 'Related reading'}).click()
    await waitToBeTold(page, form().getByTestId('action-publish'), 'publish-reasons', (reasons) => {
      expect(reasons).toContain('Body: The address in entry 1 of the body is not a web address')
      expect(reasons).toContain('Teaser: This is missing.')
      expect(reasons).toContain('Slug: “The Long Wait for a Transformer” has this slug already.')
    })
    await looksRightInBothSchemes(page, 'writing-refused', '[data-testid=publish-reasons]')
    await form().getByRole('button', {name: 'Validation'}).click()
    await listed('This is missing.').click()
    await form().getByTestId('field-teaser').waitFor()
    // And to the link's address, which is under the words, far down the form.
    await listed('The address in entry 1').click()
    await page.locator('[id$=".href"]:focus').waitFor()
    await page.screenshot({path: join(artifacts, 'writing-refused-link.png')})
    await press('ControlOrMeta+a')
    await type('https://a.example/x')
    await listed('The address in entry 1').waitFor({state: 'detached'})
  })
})

const tablesOf = (body: readonly StoredBlock[]) =>
  body.filter(({_type}) => _type === 'table').map(withoutKeys)

/** Keys are made anew each time. */
const withoutKeys = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === '_key' ? undefined : inner)))
