import {randomUUID} from 'node:crypto'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import {TransactionError} from '../../lake/store/transaction-error.ts'
import {artifacts} from './artifacts.ts'
import {seriousFindings} from './axe.ts'
import {looksRightInBothSchemes} from './both-schemes.ts'
import {chooseAction} from './choose-action.ts'
import {goTo} from './go-to.ts'
import {openStaffedNewsroom, type StaffedNewsroom} from './staff.ts'
import {walksByTab} from './tab-walk.ts'
import {waitToBeTold} from './wait-to-be-told.ts'
import {within} from './within.ts'

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await openStaffedNewsroom([
    {name: 'Ines Calder', role: 'administrator'},
    {name: 'Lucia Marchetti', role: 'editor'},
    {name: 'Priya Raman', role: 'editor'},
  ])
})

afterAll(async () => {
  await newsroom.stop()
  expect(newsroom.complaints.filter((text) => !/401|403.*fact-check/.test(text))).toEqual([])
})

const ISSUE = '/fact-check/issue-43'
const eventually = within(20_000)

const store = () => newsroom.lake.datasets.get('production')!

/** Changes a document as somebody, the way that a script with their token would. */
const patch = (account: string, id: string, set: Readonly<Record<string, unknown>>) =>
  store().transact([{patch: {id, set}}], {author: account})

const checks = (useId: string) =>
  store()
    .index.all()
    .filter((one) => one._type === 'quoteCheck' && one['useId'] === useId)

const item = (page: Page, words: string) => page.getByTestId('queue-item').filter({hasText: words})

/** The state that the sheet gives to what is looked at. */
const stateShown = (page: Page) => page.locator('article').getByTestId('state').getAttribute('data-state')

const openAll = async (page: Page) => {
  await page.getByTestId('choose-state').selectOption('all')
  await item(page, 'not a prototype').waitFor()
}

describe('the fact-check desk', () => {
  let lucia: Page

  beforeAll(async () => {
    lucia = await newsroom.signIn('Lucia Marchetti', ISSUE)
    await lucia.getByTestId('fact-check').waitFor()
  })

  it('says so when everything is verified, and shows it all the same', async () => {
    await lucia.getByText('Nothing left to check').waitFor()
    await lucia.getByTestId('show-all').click()
    await item(lucia, 'not a prototype').click()
    await lucia.getByTestId('passage-text').locator('mark[data-kind=found]').first().waitFor()
    expect(await lucia.getByTestId('passage-text').locator('mark').allInnerTexts()).toEqual([
      '我们缺的不是一台能演示的样机，而是一百台能连续跑三年的机床。',
    ])
    expect(await stateShown(lucia)).toBe('verified')
    expect(await seriousFindings(lucia, '[data-testid=fact-check]')).toEqual([])
    expect(await walksByTab(lucia, '[data-testid=fact-check]')).toContain('region "What it is judged by"')
    await lucia.screenshot({path: join(artifacts, 'fact-check-verified.png')})
  })

  it('puts the issue on a sheet to print, in a window of its own', async () => {
    const opened = lucia.waitForEvent('popup')
    await lucia.getByTestId('on-paper').click()
    const paper = await opened
    await paper.getByRole('heading', {name: 'Fact-check sheet, No. 43'}).waitFor()
    const checked = await paper.getByRole('row').filter({hasText: 'not a prototype'}).first().innerText()
    expect(checked).toContain('Verified, Lucia Marchetti, 20 May 2026')
    expect(await paper.getByRole('heading', {level: 2}).allInnerTexts()).toEqual([
      'Quotations all 4 done',
      expect.stringMatching(/^Numbers \d+ of \d+ open$/),
      expect.stringMatching(/^Links \d+ of \d+ open$/),
      'Picture credits 3 of 3 open',
    ])
    await paper.close()
  })

  it('takes a verdict away at once when the words change, and shows what changed', async () => {
    await patch('p-ines-calder', 'quote-three-years', {
      translation:
        'What we lack is not a prototype that can be shown, but a hundred machine tools that can run for four years without a break.',
    })
    await eventually(async () => expect(await stateShown(lucia)).toBe('stale'))
    await lucia.getByTestId('changed').locator('ins').waitFor()
    expect(await lucia.getByTestId('changed').locator('del').innerText()).toContain('three')
    const happened = async () =>
      (await lucia.getByTestId('history').locator('li').allInnerTexts()).map((line) => line.split('\n')[0])
    expect((await happened())[0]).toBe('Changed after it was verified: translation')
    await lucia.screenshot({path: join(artifacts, 'fact-check-changed.png')})
    await patch('p-ines-calder', 'quote-three-years', {
      translation:
        'What we lack is not a prototype that can be shown, but a hundred machine tools that can run for three years without a break.',
    })
    await eventually(async () => expect(await stateShown(lucia)).toBe('verified'))
    expect(await happened()).toEqual([
      'Changed back to what was verified: translation',
      'Changed after it was verified: translation',
      'Imported',
      'Verified',
      'Verified',
    ])
    await lucia.getByTestId('history').screenshot({path: join(artifacts, 'fact-check-history.png')})
  })

  it('verifies by one key, signs it, and goes on to the next', async () => {
    await patch('p-ines-calder', 'quote-three-years', {speakerRole: 'Chief engineer of Dongling'})
    await patch('p-ines-calder', 'quote-controls', {speakerRole: 'Retired metrologist'})
    await lucia.getByTestId('choose-state').selectOption('open')
    await eventually(async () => expect(await lucia.getByTestId('queue-item').count()).toBe(2))
    await item(lucia, 'not a prototype').click()
    await eventually(async () => expect(await stateShown(lucia)).toBe('stale'))
    const before = checks('use-three-years').length
    await item(lucia, 'not a prototype').press('v')
    await eventually(async () => expect(await lucia.getByTestId('queue-item').count()).toBe(1))
    // The item that had the focus has left the queue.
    await lucia.locator('[data-testid=entry]:focus').waitFor()
    await eventually(async () =>
      expect(await lucia.getByTestId('in-print').innerText()).toContain('name a machine'),
    )
    const made = checks('use-three-years')
    expect(made).toHaveLength(before + 1)
    expect(made.find((check) => check['checkerAccount'] === 'p-lucia-marchetti')).toMatchObject({
      verdict: 'verified',
      checker: {_ref: 'person-marchetti'},
    })
  })

  it('takes a key for what is shown, while the verdict before is still being saved', async () => {
    const uses = ['use-mother-principle', 'use-three-years'] as const
    const speakerRole = randomUUID()
    for (const id of ['quote-mother-principle', 'quote-three-years'])
      await patch('p-ines-calder', id, {speakerRole})
    await eventually(async () => expect(await lucia.getByTestId('queue-item').count()).toBe(3))
    await item(lucia, 'The mother principle').click()
    const before = uses.map((use) => checks(use).length)
    const answered = Promise.withResolvers<undefined>()
    const transact = store().transact.bind(store())
    const slowly = vi.spyOn(store(), 'transact').mockImplementation(async (...asked) => {
      await answered.promise
      return transact(...asked)
    })
    await lucia.getByTestId('entry').focus()
    try {
      for (const shown of uses) {
        await lucia.locator(`article[data-use=${shown}]`).waitFor()
        await lucia.keyboard.press('v')
      }
      await lucia.locator('article[data-use=use-controls]').waitFor()
    } finally {
      slowly.mockRestore()
      answered.resolve(undefined)
    }
    await eventually(() => expect(uses.map((use) => checks(use).length)).toEqual(before.map((n) => n + 1)))
    await eventually(async () => expect(await lucia.getByTestId('queue-item').count()).toBe(1))
  })

  it('says what keeps a verdict from being recorded, over no verdict, and gives the note back', async () => {
    const [verdicts, note] = [lucia.locator('[data-testid^=verdict-]:is(button)'), lucia.getByTestId('note')]
    await item(lucia, 'name a machine').click()
    await note.fill('Read on paper.')
    vi.spyOn(store(), 'transact').mockRejectedValueOnce(
      new TransactionError({type: 'insufficientPermissionsError', description: 'Not today'}),
    )
    await lucia.getByTestId('verdict-verified').click()
    const toast = lucia.locator('[data-ui=Toast]').filter({hasText: 'Not today'})
    await eventually(async () => expect(await note.inputValue()).toBe('Read on paper.'))
    const {x} = (await toast.boundingBox())!
    await lucia.screenshot({path: join(artifacts, 'fact-check-not-recorded.png')})
    expect(await verdicts.count()).toBe(4)
    for (const button of await verdicts.all()) {
      const box = (await button.boundingBox())!
      expect(box.x + box.width).toBeLessThan(x)
    }
    await note.fill('')
  })

  it('asks for a reason with every other verdict', async () => {
    await lucia.getByTestId('entry').focus()
    await lucia.keyboard.press('n')
    await lucia.getByText('Say why').waitFor()
    await lucia.keyboard.type('She retired in 2019; the role is “former”.')
    expect(checks('use-controls').filter((check) => check['verdict'] === 'needsChange')).toEqual([])
    await lucia.keyboard.press('Escape')
    await lucia.locator('[data-testid=entry]:focus').press('n')
    await eventually(async () => expect(await stateShown(lucia)).toBe('needsChange'))
    expect(await lucia.getByTestId('history').innerText()).toContain('She retired in 2019')
  })

  it('lets nobody verify what they wrote, and says why', async () => {
    const ines = await newsroom.signIn('Ines Calder', `${ISSUE}/use-controls`)
    await ines.getByTestId('refusal').waitFor()
    expect(await ines.getByTestId('refusal').innerText()).toContain('You wrote the text')
    expect(await ines.getByTestId('verdict-verified').isDisabled()).toBe(true)
    const before = checks('use-controls').length
    await ines.getByTestId('entry').focus()
    await ines.keyboard.press('v')
    await ines.screenshot({path: join(artifacts, 'fact-check-not-you.png')})
    expect(checks('use-controls')).toHaveLength(before)
    await ines.context().close()
  })

  it('is shared out: what is assigned to somebody is on their list', async () => {
    await openAll(lucia)
    await item(lucia, 'The mother principle').click()
    await lucia.getByTestId('assign').click()
    await lucia.getByRole('menuitem', {name: 'Priya Raman'}).click()
    await item(lucia, 'The mother principle').getByText('Priya Raman').waitFor()
    const priya = await newsroom.signIn('Priya Raman', ISSUE, {colorScheme: 'dark'})
    await priya.getByTestId('choose-state').selectOption('all')
    await priya.getByTestId('choose-assignee').selectOption({label: 'Me'})
    await eventually(async () => expect(await priya.getByTestId('queue-item').count()).toBe(1))
    await priya.getByTestId('passage-text').waitFor()
    await priya.screenshot({path: join(artifacts, 'fact-check-dark.png')})
    expect(await seriousFindings(priya, '[data-testid=fact-check]')).toEqual([])
    await priya.context().close()
  })

  it('lists words in quotation marks that are tied to nothing', async () => {
    const essay = store().index.get('drafts.essay-mother-machines')
    const body = essay?.['body']
    if (!Array.isArray(body)) throw new Error('The essay has no body.')
    await patch('p-ines-calder', 'drafts.essay-mother-machines', {
      body: [
        ...(body as unknown[]),
        {
          _type: 'block',
          _key: 'loose',
          style: 'normal',
          markDefs: [],
          children: [
            {
              _type: 'span',
              _key: 'a',
              marks: [],
              text: 'Somebody said “we have never seen such a thing” there.',
            },
          ],
        },
      ],
    })
    await lucia.getByTestId('loose').getByText('we have never seen such a thing').waitFor()
    await lucia.screenshot({path: join(artifacts, 'fact-check-loose.png')})
  })
})

describe('after an issue went out', () => {
  let page: Page

  beforeAll(async () => {
    page = await newsroom.signIn('Ines Calder', '/intent/edit/id=source-grid-equipment-daily;type=source')
  })
  afterAll(async () => {
    // As it was: what comes after looks at the same quotation.
    await patch('p-ines-calder', 'quote-controls', {speaker: 'Ilse Brandvold'})
    await page.context().close()
  })

  it('a source is corrected in every issue that printed it, from its own form', async () => {
    await chooseAction(page, 'Correct…', page.getByTestId('correct-form'))
    await page.getByTestId('correct-issues').getByText('41 ·').waitFor()
    await page.getByTestId('correct-wrong').fill('We wrote “2028” for the end of the order book')
    await page.getByTestId('correct-right').fill('It ends in 2029')
    await page.getByText('Say it without quotation marks').waitFor()
    expect(await page.getByTestId('correct-submit').isDisabled()).toBe(true)
    await page.getByTestId('correct-wrong').fill('We gave 2028 as the end of the order book')
    await looksRightInBothSchemes(page, 'fact-check-correct', '[data-testid=correct-form]')
    await walksByTab(page, '[role=dialog]')
    await page.getByTestId('correct-submit').click()
    await page.getByText('The correction is made').waitFor()
    const noted = store()
      .index.all()
      .filter((one) => JSON.stringify(one['corrections'] ?? []).includes('It ends in 2029.'))
    expect(noted.map(({_id}) => _id).toSorted()).toEqual(['drafts.issue-43', 'issue-41'])
  })

  it('the next one says, before it is published, which quotations keep it from following', async () => {
    await patch('p-ines-calder', 'quote-controls', {speaker: 'Somebody else'})
    const revision = store().index.get('issue-43')?.['_rev']
    await goTo(page, '/intent/edit/id=issue-43;type=issue')
    const publish = page.getByTestId('action-publish').first()
    await eventually(async () => expect(await publish.isEnabled()).toBe(true))
    // Said at the button, as soon as it is known, and again when it is pressed.
    await waitToBeTold(page, publish, 'quotations-in-the-way')
    await publish.click()
    const anyway = page.getByRole('button', {name: 'Publish all the same'})
    await anyway.waitFor()
    expect(await page.getByTestId('quotations-in-the-way').last().innerText()).toContain(
      'was changed after it was checked',
    )
    await looksRightInBothSchemes(page, 'fact-check-publish', '[data-testid=quotations-in-the-way]')
    expect(store().index.get('issue-43')?.['_rev']).toBe(revision)
    await anyway.click()
    await vi.waitFor(
      () =>
        expect(JSON.stringify(store().index.get('issue-43')?.['corrections'])).toContain('It ends in 2029.'),
      {timeout: 20_000, interval: 200},
    )
  })
})

describe('in the editor', () => {
  it('tints quotations by their state, lists them, and says at once when a verdict is lost', async () => {
    const page = await newsroom.signIn('Ines Calder', '/intent/edit/id=essay-mother-machines;type=essay')
    const verified = page.locator('[data-quote-state=verified]').filter({hasText: 'the grain that'})
    await verified.first().waitFor()
    const inspector = page.getByTestId('quotations-inspector')
    // The Studio makes its header anew while a document loads, and a press is lost with the old one.
    await eventually(async () => {
      if ((await inspector.count()) === 0)
        await page.getByRole('button', {name: 'Quotations'}).first().click({timeout: 5000})
      await inspector.getByTestId('quotation').first().waitFor({timeout: 5000})
    })
    expect(await seriousFindings(page, '[data-testid=quotations-inspector]')).toEqual([])
    await walksByTab(page, '[data-testid=quotations-inspector]')
    await page.screenshot({path: join(artifacts, 'fact-check-editor.png')})
    await verified.first().click()
    await page.keyboard.press('Home')
    await verified.first().dblclick()
    await page.keyboard.type('word')
    await page.getByTestId('verdicts-lost').waitFor()
    await page.screenshot({path: join(artifacts, 'fact-check-verdict-lost.png')})
    await page.keyboard.press('Control+z')
    await eventually(async () => expect(await page.getByTestId('verdicts-lost').count()).toBe(0))
    await page.context().close()
  })
})
