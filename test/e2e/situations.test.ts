import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, expect, it} from 'vitest'
import {newCheck} from '../../newsletter/quotes/new-check.ts'
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
  expect(people.newsroom.complaints.filter((text) => !/401|409.*document\.delete/.test(text))).toEqual([])
})

// A situation that is tried once more begins as it did.
beforeEach(async ({task}) => {
  if ((task.result?.retryCount ?? 0) > 0) await people.putBack()
})

const eventually = within(30_000)

it('1: a word edited takes the verdict away; taken back, also after it was published, it is verified again', async () => {
  const use = [42, 'use-eyes'] as const
  await people.editEssay('essay-port-factory')
  const pane = await people.body.elementHandle()
  await people.replace('Only', 'Just')
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

it('2: a source in use can’t be deleted; swapped for another, the quotation is to be looked at again', async () => {
  const use = [42, 'use-corridor'] as const
  await people.edit('source', 'source-ports-herald')
  await chooseAction(ines, 'Delete', ines.getByRole('button', {name: 'Delete anyway'}))
  await ines.getByRole('button', {name: 'Delete anyway'}).click()
  const refusal = ines.locator('[data-ui=Toast]').filter({hasText: 'attempting to delete this document'})
  await refusal.getByRole('button').click()
  expect(people.document('source-ports-herald')).toBeDefined()
  await people.edit('quote', 'quote-corridor')
  await ines.getByTestId('group-tab-place').click()
  await people.referTo('source', 'Licensees', 'Regulation of Licensees')
  await people.publish('quote-corridor')
  expect(await people.refusedFor(...use)).toEqual(['stale (changedSince)'])
  await people.seenAs(...use, 'stale')
  await lucia.getByTestId('changed').getByText('Source').waitFor()
  await people.referTo('source', 'Ports Herald', 'Ports Herald')
  await people.publish('quote-corridor')
  expect(await people.refusedFor(...use)).toEqual([])
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

it('4: trimmed in one issue, it is to be looked at there, and stays verified in the other', async () => {
  await people.editEssay('essay-mother-machines')
  await people.press(' eats', 'Backspace', () => ines.getByTestId('verdicts-lost').waitFor())
  await people.publish('essay-mother-machines')
  expect(await people.refusedFor(43, 'use-grain-machines')).toEqual(['stale (changedSince)'])
  expect(await people.refusedFor(41, 'use-grain')).toEqual([])
  await people.seenAs(41, 'use-grain', 'verified')
  await people.seenAs(43, 'use-grain-machines', 'stale')
  await people.verify('use-grain-machines')
  expect(await people.refusedFor(43, 'use-grain-machines')).toEqual([])
})

it('5: whoever wrote the essay can’t verify it, at the desk or past it', async () => {
  const use = [41, 'use-fewer-orders'] as const
  await people.edit('quote', 'quote-fewer-orders')
  await ines.getByTestId('field-speakerRole').locator('input').fill('Head of sales')
  await people.publish('quote-fewer-orders')
  await goTo(ines, '/fact-check/issue-41/use-fewer-orders')
  await ines.getByTestId('refusal').waitFor()
  expect(await ines.getByTestId('verdict-verified').isDisabled()).toBe(true)
  // With what the Studio is signed in by.
  const session = await ines.evaluate(() => localStorage.getItem('__studio_auth_token_local'))
  const {token} = JSON.parse(session ?? '{}') as {token: string}
  const client = people.newsroom.clientWith({token})
  const check = async (checkerId: string, checkerAccount: string) =>
    client.create({
      ...newCheck(await people.stateOf('essay-transformer-queue', 'use-fewer-orders'), {
        verdict: 'verified',
        checkerId,
        checkerAccount,
        checkedAt: new Date().toISOString(),
      })!,
    })
  await expect(check('person-marchetti', 'p-lucia-marchetti')).rejects.toThrow(/"checkerAccount" must be/)
  await check('person-calder', 'p-ines-calder')
  expect(await people.refusedFor(...use)).toEqual(['stale (checkerIsAuthor)'])
  await people.seenAs(...use, 'stale')
  await lucia.getByTestId('reason').getByText('was checked by its author only').waitFor()
  await people.verify('use-fewer-orders')
  expect(await people.refusedFor(...use)).toEqual([])
})

it('6: split in two paragraphs it is the same quotation; without one of them it isn’t', async () => {
  const use = [43, 'use-mother-principle'] as const
  await people.editEssay('essay-mother-machines')
  await people.clickBefore('The precision')
  await ines.keyboard.press('Enter')
  await people.publish('essay-mother-machines')
  expect((await people.stateOf('essay-mother-machines', use[1])).use.parts).toHaveLength(2)
  expect(await people.refusedFor(...use)).toEqual([])
  await people.seenAs(...use, 'verified')
  const second = 'The precision of a machine can’t exceed the precision of the machine that made it.'
  await people.press(second, 'Backspace', async () => expect(await people.says(second)).toBe(false))
  await ines.getByTestId('verdicts-lost').waitFor()
  await people.publish('essay-mother-machines')
  expect(await people.refusedFor(...use)).toEqual(['stale (changedSince)'])
  await people.seenAs(...use, 'stale')
  await people.verify('use-mother-principle')
  expect(await people.refusedFor(...use)).toEqual([])
})

it('7: moved to another paragraph it is verified in another context; pasted without its mark it is no quotation yet', async () => {
  const use = [42, 'use-three-things'] as const
  const words = '“three things that the port doesn’t own: water, electricity and people”'
  await people.editEssay('essay-port-factory')
  await people.press(words, 'ControlOrMeta+x', async () => expect(await people.says(words)).toBe(false))
  await people.clickBefore('There is a plan for a desalination')
  await ines.keyboard.type('She says: ')
  await ines.keyboard.press('ControlOrMeta+v')
  await eventually(async () => expect(await people.says(words)).toBe(true))
  await people.publish('essay-port-factory')
  expect(await people.refusedFor(...use)).toEqual([])
  expect((await people.export(42)).outcome).toBe('exported')
  await people.seenAs(...use, 'verified')
  await lucia.getByTestId('context-changed').waitFor()
  await people.clickBefore('The zone’s allotment')
  await ines.keyboard.type('That is: ')
  await ines.keyboard.press('ControlOrMeta+Shift+v')
  await people.publish('essay-port-factory')
  await lucia.getByTestId('loose').getByText('three things that the port').waitFor()
  expect(await people.refusedFor(42, undefined)).toEqual(['unregistered (unregistered)'])
})

it('8: a page that is gone leads to its copy; a quote without a snapshot can’t be verified', async () => {
  const use = [43, 'use-controls'] as const
  await people.edit('source', 'source-notes-on-measurement')
  await ines.getByTestId('group-tab-address').click()
  await ines.getByRole('radio', {name: 'Live', exact: true}).click()
  await people.publish('source-notes-on-measurement')
  const leadsTo = async () => {
    await people.export(43)
    const mail = await readFile(join(people.out, 'issue-43', 'email.html'), 'utf8')
    return ['brandvold-notes.example.net', 'web-archive.example.org'].filter((host) =>
      mail.includes(`https://${host}/`),
    )
  }
  expect(await leadsTo()).toEqual(['brandvold-notes.example.net'])
  await ines.getByRole('radio', {name: 'Dead', exact: true}).click()
  await people.publish('source-notes-on-measurement')
  expect(await leadsTo()).toEqual(['web-archive.example.org'])
  await people.seenAs(...use, 'verified')
  await lucia.getByTestId('passage').getByText('Dead').waitFor()
  await people.edit('quote', 'quote-controls')
  await ines.getByTestId('group-tab-place').click()
  await people.chooseOfReference('snapshot', 'Clear')
  await people.publish('quote-controls')
  expect(await people.refusedFor(...use)).toEqual(['cannotVerify (noSnapshot)'])
  await people.seenAs(...use, 'cannotVerify')
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

it('10: words changed while an issue is exported: nothing is written', async () => {
  await people.editEssay('essay-transformer-queue')
  let changed: Promise<void> | undefined
  const change = async () => {
    await people.replace('drawing that', 'plan')
    await people.publish('essay-transformer-queue')
  }
  const outcome = await people.export(41, {
    ...people.source,
    // The first image is asked for when everything was read and judged.
    image: async (id) => {
      changed ??= change()
      await changed
      return people.source.image(id)
    },
  })
  expect(outcome).toMatchObject({
    outcome: 'refused',
    quotes: [{useId: 'use-wound-by-hand', state: 'stale', reason: 'changedSince'}],
  })
  await people.seenAs(41, 'use-wound-by-hand', 'stale')
})

it('11: what an ellipsis hides is shown; fragments out of order don’t match, whoever verifies them', async () => {
  const use = [42, 'use-forty-per-cent'] as const
  await people.editEssay('essay-port-factory')
  await people.replace('not', '…')
  await people.seenAs(...use, 'stale')
  expect(await lucia.getByTestId('passage-text').locator('mark[data-kind=elided]').innerText()).toBe('not')
  await lucia.getByText('What is left out may turn the sentence round').waitFor()
  await people.replace('less', '… inputs …')
  await people.publish('essay-port-factory')
  await lucia.getByText('The place most like the words').waitFor()
  await people.verify('use-forty-per-cent')
  expect(await people.refusedFor(...use)).toEqual(['needsChange (nearMiss)'])
  await people.seenAs(...use, 'needsChange')
})
