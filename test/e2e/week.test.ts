import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseHTML} from 'linkedom'
import type {Locator, Page} from 'playwright-core'
import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import {runExportCommand, type CommandResult} from '../export/run.ts'
import {artifacts} from './artifacts.ts'
import {putOnClipboard} from './clipboard.ts'
import {EssayEditor} from './essay-editor.ts'
import {goTo} from './go-to.ts'
import {openMarking} from './open-marking.ts'
import {pressPublish} from './press-publish.ts'
import {openStaffedNewsroom, type StaffedNewsroom} from './staff.ts'
import {waitToBeTold} from './wait-to-be-told.ts'
import {within} from './within.ts'

// In milliseconds: each step opens forms, which a busy machine takes long to show.
const PATIENCE = 110_000
vi.setConfig({testTimeout: 400_000})

/** What is typed, pasted and chosen, and has to be in what goes out. */
const LINK = {
  address: 'https://www.kiln-gazette.example/2026/05/21/cold-kiln',
  title: 'The Last Firing',
  headline: 'A kiln goes cold',
  symbol: '🧱',
  shortLabel: 'a cold kiln',
  body: 'The last brickworks of the valley has put out its fire.',
}
const QUOTES = [
  {words: 'wound by hand, to a drawing that exists once', source: 'Large Transformers'},
  {words: 'within thirty-six months of the first shipment', source: 'Regulation of Licensees'},
  {words: 'What can be controlled is service.', source: 'Notes on Measurement'},
] as const
const HEADING = 'What a cold plant is made of'
const PARAGRAPH =
  `A board says that transformers are “${QUOTES[0].words}”. A law gives their makers time ` +
  `“${QUOTES[1].words}”. And a metrologist says: “${QUOTES[2].words}”`
const TABLE = {
  caption: 'Fields, and what they give',
  rows: [
    ['Field', 'Share'],
    ['Northern basin', '41 per cent'],
    ['Southern basin', '12 per cent'],
  ],
}
const LEAD = 'Helium is the only element that leaves.'
const CLOSING = 'Nothing else is let go of so lightly.'
const FIGURE = {
  file: join(import.meta.dirname, '../../content/images/machine-hall.jpg'),
  alt: 'A hall of compressors, seen from the gallery.',
  caption: 'Where the gas is made small.',
  credit: 'Drawing: Works & Means',
}
/** A draft of the sample, in issue 44. */
const ESSAY = 'essay-helium'
const PREHEADER = 'On a gas that leaves, three who said so, and what is left of a kiln'

let newsroom: StaffedNewsroom
let folder: string
let ines: Page

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'week-'))
  newsroom = await openStaffedNewsroom([
    {name: 'Ines Calder', role: 'administrator'},
    {name: 'Lucia Marchetti', role: 'editor'},
  ])
  ines = await newsroom.signIn('Ines Calder', '/structure/links;unused')
  await ines.getByTestId('capture-address').waitFor()
})

afterEach(async () => {
  await newsroom.stop()
  await rm(folder, {recursive: true, force: true})
  expect(newsroom.complaints.filter((text) => !text.includes('401'))).toEqual([])
})

const eventually = within(PATIENCE)
const all = () => newsroom.lake.datasets.get('production')!.index.all()
const draft = (id: string) => all().find(({_id}) => _id === `drafts.${id}`)

/** The form of a document, which its preview stands beside. */
const form = (id: string) => ines.locator(`[data-testid="document-pane"][id*="${id}"]`).first()

const open = async (id: string, type: string) => {
  await goTo(ines, `/intent/edit/id=${id};type=${type}`)
  await form(id).getByTestId('document-panel-scroller').waitFor()
}

const fill = (id: string, name: string, text: string) =>
  form(id).getByTestId(`field-${name}`).getByRole('textbox').first().fill(text)

const isPublished = (id: string) => draft(id) === undefined && all().some(({_id}) => _id === id)

const publish = (id: string, confirm?: Locator) => pressPublish(form(id), () => isPublished(id), confirm)

const runExport = (): Promise<CommandResult> =>
  runExportCommand(
    [
      ...['--project', 'local', '--dataset-name', 'production', '--api-host', newsroom.lakeUrl],
      ...['--token-env', 'LAKE_TOKEN', '--issue', '44', '--out', folder],
    ],
    {LAKE_TOKEN: newsroom.token},
  )

it('an editor’s week: links, an essay, the issue, refused, checked, sent as it was typed', async () => {
  await captureLinks()
  await writeEssay()
  await compose()
  await haveChecked()
  await compare()
})

/** Two of them; one is written, and goes into the issue. */
const captureLinks = async () => {
  const captured = (part: string) =>
    all()
      .find(({_type, url}) => _type === 'weeklyLink' && String(url).includes(part))
      ?._id.slice(7) ?? ''
  const addresses = ['https://tide-tables.example/2026/05/20/slack-water', LINK.address]
  // In one go: the second is there while the first is still being made.
  for (const address of addresses) {
    await ines.getByTestId('capture-address').fill(`${address}?utm_source=feed`)
    await ines.keyboard.press('Enter')
  }
  await eventually(() => {
    for (const address of addresses) expect(captured(new URL(address).pathname)).not.toBe('')
  })
  const link = captured('cold-kiln')
  await form(link).getByTestId('put-into-issue').waitFor()
  for (const name of ['headline', 'symbol', 'shortLabel'] as const) await fill(link, name, LINK[name])
  // On a busy machine the Studio begins an empty text anew while the first words are typed; then they are typed again.
  await eventually(async () => {
    await form(link).getByTestId('field-body').getByRole('textbox').first().click()
    await ines.keyboard.press('ControlOrMeta+a')
    await ines.keyboard.insertText(LINK.body)
    await vi.waitFor(() => expect(JSON.stringify(draft(link)?.['body'])).toContain(LINK.body), 10_000)
  })
  await form(link).getByTestId('put-into-issue').click()
  await eventually(() => expect(draft('issue-44')?.['weeklyLinks']).toHaveLength(2))
  const source = (draft(link)?.['source'] as {_ref: string})._ref
  await open(source, 'source')
  await fill(source, 'title', LINK.title)
  await eventually(() => expect(draft(source)?.['title']).toBe(LINK.title))
  await publish(source)
  await open(link, 'weeklyLink')
  await publish(link)
}

/** With a table, three quotations and a figure. */
const writeEssay = async () => {
  // Without the preview, which has tests of its own.
  await ines.setViewportSize({width: 980, height: 900})
  const id = ESSAY
  await open(id, 'essay')
  const field = form(id).getByTestId('field-body')
  const text = field.getByRole('textbox').first()
  const blocks = () => draft(id)?.['body'] as readonly Record<string, unknown>[] | undefined
  await putOnClipboard(ines, {html: pasted(), text: ''})
  // Again where the form, still loading, hadn't taken it.
  await eventually(async () => {
    await text.click()
    await ines.keyboard.press('ControlOrMeta+a')
    await ines.keyboard.insertText(LEAD)
    await ines.keyboard.press('Enter')
    await ines.keyboard.press('ControlOrMeta+v')
    await vi.waitFor(() => {
      expect(blocks()?.map(({_type}) => _type)).toEqual(['block', 'block', 'block', 'table', 'block'])
      expect(JSON.stringify(blocks()?.[0])).toContain(LEAD)
    }, 15_000)
  })
  // Behind its last word, where the figure is to follow.
  const closing = text.getByText(CLOSING)
  const {width, height} = (await closing.boundingBox()) ?? {width: 1, height: 1}
  await closing.click({position: {x: width - 1, y: height / 2}})
  await field.locator('button[aria-label^="Insert Figure"]:visible').last().click()
  await addFigure()
  await eventually(() => expect(JSON.stringify(blocks())).toContain('credit-own-drawing'))
  const essay = new EssayEditor(newsroom, ines, id)
  for (const [at, {words, source}] of QUOTES.entries()) {
    await openMarking(ines, words, () => essay.select(words))
    await chooseSource(source)
    await eventually(() => expect(JSON.stringify(blocks()).split('"quotation"')).toHaveLength(at + 2))
  }
  await ines.screenshot({path: join(artifacts, 'week-essay.png')})
  const quotes = all().filter(({_id, _type}) => _type === 'quote' && _id.startsWith('drafts.'))
  expect(quotes.map(({originalText}) => originalText).toSorted()).toEqual(
    QUOTES.map(({words}) => words).toSorted(),
  )
  for (const {_id} of quotes) {
    const quote = _id.slice('drafts.'.length)
    await open(quote, 'quote')
    await publish(quote)
  }
  await open(id, 'essay')
  await publish(id)
}

/** Its form says what is missing; when that is there, the export says what is missing elsewhere. */
const compose = async () => {
  const id = 'issue-44'
  await open(id, 'issue')
  await form(id).locator('[data-testid=action-publish]:disabled').waitFor()
  await waitToBeTold(ines, form(id).getByTestId('action-publish'), 'publish-reasons', (reasons) =>
    expect(reasons).toContain('Preheader: This is missing.'),
  )
  await form(id).getByRole('tab', {name: 'Subject and date'}).click()
  await fill(id, 'preheader', PREHEADER)
  await form(id).getByTestId('field-status').getByText('Ready', {exact: true}).click()
  await eventually(() => expect(draft(id)).toMatchObject({preheader: PREHEADER, status: 'ready'}))
  // Three quotations that nobody has checked.
  await publish(id, ines.getByRole('button', {name: 'Publish all the same'}))
  const {code, stdout} = await runExport()
  expect(code, stdout).toBe(1)
  for (const {words} of QUOTES) expect(stdout).toContain(`“${words}” was never checked`)
  expect(stdout.match(/^ {2}error /gm)).toHaveLength(3)
}

/** By a colleague: nobody verifies what they wrote. */
const haveChecked = async () => {
  const lucia = await newsroom.signIn('Lucia Marchetti', '/fact-check/issue-44')
  const open = lucia.getByTestId('queue-item')
  await eventually(async () => expect(await open.count()).toBe(QUOTES.length))
  const essay = JSON.stringify(all().find(({_id}) => _id === ESSAY)?.['body'])
  const judged = () =>
    new Set(
      all()
        .filter(({_type, useId}) => _type === 'quoteCheck' && essay.includes(`"${String(useId)}"`))
        .map(({useId}) => useId),
    ).size
  // Again where a key came before the desk was listening.
  await eventually(async () => {
    const before = judged()
    if (before === QUOTES.length) return
    await lucia.getByTestId('entry').focus({timeout: 5000})
    await lucia.keyboard.press('v')
    await vi.waitFor(() => expect(judged()).toBeGreaterThan(before), 3000)
    expect(judged()).toBe(QUOTES.length)
  })
  await lucia.screenshot({path: join(artifacts, 'week-checked.png')})
}

/** What was typed, with what the export wrote. */
const compare = async () => {
  const {code, stdout, stderr} = await runExport()
  expect(code, stdout + stderr).toBe(0)
  const {document: mail} = parseHTML(await readFile(join(folder, 'issue-44', 'email.html'), 'utf8'))
  const words = inOneLine(mail.body.textContent)
  for (const typed of [LINK.headline, LINK.body, HEADING, PARAGRAPH, TABLE.caption, LEAD, CLOSING, PREHEADER])
    expect(words).toContain(typed)
  expect(words).toContain(`${FIGURE.caption} (${FIGURE.credit})`)
  expect(words).toContain(LINK.shortLabel)
  expect(rowsOf(mail)).toContainEqual(TABLE.rows)
  expect(mail.querySelector(`img[alt="${FIGURE.alt}"]`)).not.toBeNull()
  expect([...mail.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toContain(LINK.address)
  const plain = inOneLine(await readFile(join(folder, 'issue-44', 'email.txt'), 'utf8'))
  for (const typed of [LINK.body, LEAD, PARAGRAPH, CLOSING]) expect(plain).toContain(typed)
  // The link that was left in the inbox isn't in it.
  expect(words).not.toContain('Tide')
}

/** The essay, as it comes from where it was written. */
const pasted = () => {
  const [head, ...rows] = TABLE.rows.map((cells, at) =>
    cells.map((cell) => (at === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join(''),
  )
  return (
    `<h2>${HEADING}</h2><p>${PARAGRAPH}</p><table><caption>${TABLE.caption}</caption>` +
    `<tr>${head ?? ''}</tr>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table><p>${CLOSING}</p>`
  )
}

/** From the list that typing opens; again where it had closed over what was typed. */
const chooseSource = async (title: string) => {
  const search = ines.getByTestId('quotation-search')
  const option = ines.getByTestId(/quotation-source-/).filter({hasText: title})
  await eventually(async () => {
    await search.fill('')
    await search.fill(title)
    await option.first().click({timeout: 5000})
  })
}

/** In the dialog that asks for all of it. */
const addFigure = async () => {
  const dialog = ines.getByRole('dialog')
  const part = (name: string) => dialog.getByTestId(new RegExp(`^field-body\\[.+\\]\\.${name}$`))
  await dialog.locator('input[type=file]').setInputFiles(FIGURE.file)
  await part('alt').getByRole('textbox').fill(FIGURE.alt)
  await part('caption').getByRole('textbox').fill(FIGURE.caption)
  await eventually(() => expect(JSON.stringify(draft(ESSAY))).toContain('"_ref":"image-'))
  await eventually(async () => {
    await dialog.getByTestId('reference-input').getByRole('combobox').fill('Own', {timeout: 5000})
    await ines.locator('[id$="option-credit-own-drawing"]').click({timeout: 5000})
  })
  await dialog.getByRole('button', {name: /close/i}).first().click()
  await dialog.waitFor({state: 'detached'})
}

const inOneLine = (text: string | null): string => (text ?? '').replaceAll(/\s+/g, ' ')

/** The cells of every table, those of layout too. */
const rowsOf = (mail: Document): readonly (readonly (readonly string[])[])[] =>
  [...mail.querySelectorAll('table')].map((table) =>
    [...table.querySelectorAll('tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => inOneLine(cell.textContent).trim()),
    ),
  )
