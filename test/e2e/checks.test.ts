import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {PreflightRunReport} from '../../scripts/preflight/report.ts'
import {runCommand} from '../export/run.ts'
import {artifacts} from './artifacts.ts'
import {seriousFindings} from './axe.ts'
import {looksRightInBothSchemes} from './both-schemes.ts'
import {exported} from './exported.ts'
import {openNewsroom, type Newsroom} from './newsroom.ts'
import {walksByTab} from './tab-walk.ts'
import {within} from './within.ts'

let newsroom: Newsroom
let page: Page

beforeAll(async () => {
  newsroom = await openNewsroom()
  page = await newsroom.open('/intent/edit/id=issue-43;type=issue')
  // A first load on a busy machine takes its time.
  await page.getByTestId('issue-preview').waitFor({timeout: 100_000})
  await page.getByTestId('look-checks').click()
})

afterAll(async () => {
  await newsroom.stop()
  expect(newsroom.complaints.filter((said) => !said.startsWith('Blocked script execution'))).toEqual([])
})

const eventually = within(40_000, 100)

const shot = (name: string) => page.screenshot({path: join(artifacts, `checks-${name}.png`)})

const verdict = () => page.getByTestId('preview-verdict').getAttribute('data-state')

const draft = (id: string) => newsroom.client.getDocument(`drafts.${id}`)

/** Rule and message of each finding that is listed, in its order. */
const listed = () =>
  page
    .locator('[data-testid=preview-checks] [data-rule]')
    .evaluateAll((cards) =>
      cards.map(
        (card) => `${card.getAttribute('data-rule') ?? ''} ${card.getAttribute('data-message') ?? ''}`,
      ),
    )

/** The same, as the command says it of the same drafts. */
const reported = async (): Promise<readonly string[]> => {
  const {origin} = new URL(newsroom.lakeUrl)
  const {stdout, stderr} = await runCommand('preflight', [
    ...['--project', 'local', '--dataset-name', 'production', '--api-host', origin],
    ...['--issue', '43', '--drafts', '--json'],
  ])
  const {issues} = JSON.parse(stdout) as PreflightRunReport
  expect(issues, stderr).toHaveLength(1)
  return issues.flatMap(({findings}) => findings.map(({ruleId, message}) => `${ruleId} ${message}`))
}

/** Starts a draft of a published document, with changes. */
const change = async (id: string, fields: Record<string, unknown>): Promise<void> => {
  const published = await newsroom.client.getDocument(id)
  await newsroom.client.createIfNotExists({...published!, _id: `drafts.${id}`})
  await newsroom.client.patch(`drafts.${id}`).set(fields).commit()
}

describe('the checks', () => {
  it('say that what is published can be exported, and what is a draft not yet', async () => {
    // The sample has a draft of this issue's essay.
    await eventually(async () => expect(await verdict()).toBe('unpublished'))
    await newsroom.client.delete('drafts.essay-mother-machines')
    await eventually(async () => expect(await verdict()).toBe('fit'))
    expect(await listed()).toEqual([])
    const shown = await page.locator('[data-testid=preview-hash][data-sha256]').getAttribute('data-sha256')
    expect((await exported(newsroom, 43))['email.html']).toBe(shown)
  })

  it('find what the command finds: spelling, quotations, links that ran, the message', async () => {
    await change('issue-43', {
      title: 'The Machines,  Doubly',
      preheader: 'Machines that make machinse, and more',
    })
    await change('link-scraping-school', {url: 'https://freight-ledger.example.com/berths/2026-19'})
    await change('essay-mother-machines', {
      'body[_key=="b1"].children[0].text': 'He said “never in my life” to us.',
    })
    await newsroom.client.patch('newsletter').set({unsubscribeUrl: 'https://example.com/{{email}}'}).commit()
    const expected = await reported()
    for (const rule of ['punctuation', 'spelling', 'link-ran-before', 'quotations', 'message-headers'])
      expect(expected.join('\n')).toContain(`preflight/${rule} `)
    await eventually(async () => expect(await listed()).toEqual(expected))
    await eventually(async () => expect(await verdict()).toBe('blocked'))
    await looksRightInBothSchemes(page, 'checks-found', '[data-testid=preview-checks]')
    await walksByTab(page, '[data-testid=issue-preview]')
  })

  it('lead to the place, mend it in one click, and take that back', async () => {
    const title = async (): Promise<unknown> => (await draft('issue-43'))?.['title']
    const check = page.locator('[data-rule="preflight/punctuation"]').first()
    await check.getByTestId('check-go').click()
    await eventually(async () => expect(await page.evaluate(() => document.activeElement?.id)).toBe('title'))
    await check.getByTestId('check-fix').press('Enter')
    await eventually(async () => expect(await title()).toBe('The Machines, Doubly'))
    // What was pressed goes with what it mended.
    await page.locator('[data-testid=check-undo]:focus').press('Enter')
    await eventually(async () => expect(await title()).toBe('The Machines,  Doubly'))
  })

  it('are waived with a reason, shown with it, and taken back', async () => {
    const waivers = async (): Promise<unknown> => (await draft('issue-43'))?.['waivers'] ?? []
    const check = page.locator('[data-rule="preflight/spelling"]').first()
    await check.getByTestId('check-waive').press('Enter')
    await check.locator('[data-testid=check-reason]:focus').press('Escape')
    await check.locator('[data-testid=check-waive]:focus').press('Enter')
    await check.locator('[data-testid=check-reason]:focus').fill('The maker spells it so')
    await page.keyboard.press('Enter')
    const waived = page.locator('[data-waived="preflight/spelling"]')
    await eventually(async () => expect(await waived.innerText()).toContain('The maker spells it so'))
    expect(await waivers()).toMatchObject([{ruleId: 'preflight/spelling', text: 'machinse'}])
    expect(await listed()).toEqual(await reported())
    await shot('waived')
    await waived.getByTestId('check-take-back').click()
    await check.waitFor()
    expect(await waivers()).toEqual([])
    await page.getByTestId('check-undo').click()
    await waived.waitFor()
  })

  it('waive words in marks in the document that prints them', async () => {
    const check = page.locator('[data-rule="preflight/quotations"]')
    await check.getByTestId('check-waive').click()
    await check.getByTestId('check-reason').fill('Nobody said it')
    await page.keyboard.press('Enter')
    await eventually(async () => expect(await check.count()).toBe(0))
    expect((await draft('essay-mother-machines'))?.['waivedQuotations']).toMatchObject([
      {words: 'never in my life', reason: 'Nobody said it'},
    ])
  })

  it('are counted on the issue', async () => {
    const findings = await reported()
    await eventually(async () =>
      expect(await page.locator('[data-ui=Badge]', {hasText: 'error'}).first().innerText()).toMatch(
        new RegExp(`^2 errors, ${findings.length - 2} warnings?$`),
      ),
    )
  })

  it('mark what they found in the text, in cells and callouts too, at its characters, and select it', async () => {
    const essay = newsroom.client
      .patch('drafts.essay-mother-machines')
      .set({'body[_key=="b1"].children[0].text': 'Machine tools  are a small industry of teh old kind.'})
      .unset(['body[_key=="cell"]', 'body[_key=="said"]'])
      .insert('after', 'body[_key=="b1"]', [
        {
          _type: 'table',
          _key: 'cell',
          rows: [{_key: 'r', _type: 'row', cells: [cell('a', 'Kind'), cell('b', 'the numbre')]}],
        },
        {_type: 'callout', _key: 'said', tone: 'note', content: [paragraph('It is recieved.')]},
      ])
    await essay.commit()
    const go = (words: string) =>
      page
        .locator('[data-testid=preview-checks] [data-rule]', {hasText: words})
        .getByTestId('check-go')
        .click()
    const isSelected = (words: string) =>
      eventually(async () => expect(await page.evaluate(() => getSelection()?.toString())).toBe(words))
    await go('tools')
    await eventually(async () => {
      expect(page.url()).toContain('essay-mother-machines')
      expect(await page.locator('[data-severity=error]').allTextContents()).toEqual(['  '])
      expect(await page.locator('[data-severity=warning]').allTextContents()).toEqual(['teh', 'numbre'])
    })
    await isSelected('  ')
    await looksRightInBothSchemes(page, 'checks-marks', '[data-finding]')
    await go('numbre')
    await isSelected('numbre')
    await go('recieved')
    await isSelected('recieved')
    await shot('marks-callout')
    await page.keyboard.press('Escape')
  })

  it('can be used without seeing them', async () => {
    expect(await seriousFindings(page, '[data-testid=preview-checks]')).toEqual([])
  })
})

const paragraph = (text: string) => ({
  _type: 'block',
  _key: 'p',
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 's', text, marks: []}],
})

const cell = (_key: string, text: string) => ({_type: 'cell', _key, value: [paragraph(text)]})
