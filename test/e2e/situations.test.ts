import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, expect, it} from 'vitest'
import {artifacts} from './artifacts.ts'
import {AuthorAndChecker} from './author-and-checker.ts'
import {chooseAction} from './choose-action.ts'
import {stopOnTheWay} from './stop-on-the-way.ts'
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

it('1: another quotation mark leaves the verdict, a word takes it away; taken back, also after it was published, it is verified again', async () => {
  const use = [42, 'use-eyes'] as const
  await people.editEssay('essay-port-factory')
  await people.clickBefore('t become unnecessary')
  // The straight one, which turns as it is typed.
  await people.writeAsTyped("'")
  await eventually(async () => expect(await people.says("don't become")).toBe(true))
  await people.publish('essay-port-factory')
  expect((await people.stateOf('essay-port-factory', use[1])).use.printed).toContain("don't become")
  expect(await people.refusedFor(...use)).toEqual([])
  await people.seenAs(...use, 'verified')
  const pane = await people.body.elementHandle()
  await people.replace('Only', 'Just')
  await ines.getByTestId('verdicts-lost').waitFor()
  // Pressed at once, when the form hasn't heard of the last letters.
  await people.publish('essay-port-factory')
  expect((await people.stateOf('essay-port-factory', use[1])).use.printed).toContain('Just the place')
  expect(await people.refusedFor(...use)).toEqual(['stale (changedSince)'])
  await people.seenAs(...use, 'stale')
  await lucia.getByTestId('changed').locator('ins').filter({hasText: 'Just'}).waitFor()
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

it('3: a newer snapshot that hasn’t the passage sends it back; in one that has it, one key confirms it', async () => {
  const use = [41, 'use-thirty-days'] as const
  const text = String(people.document('snapshot-resilience-board')?.['text'])
  await people.edit('source', 'source-resilience-board')
  await people.capture(text.replace('thirty days', 'sixty days'), '2026-05-01')
  expect(await people.refusedFor(...use)).toEqual(['needsChange (goneFromNewer)'])
  await people.seenAs(...use, 'needsChange')
  await lucia.getByTestId('newer-snapshot').getByText('2026-05-01').waitFor()
  await lucia.getByTestId('note').fill('It said so when it was quoted.')
  await people.verify('use-thirty-days')
  expect(await people.refusedFor(...use)).toEqual([])
  await people.capture(`Amended in May. ${text}`, '2026-05-02')
  await people.edit('quote', 'quote-thirty-days')
  await ines.getByTestId('group-tab-place').click()
  await people.referTo('snapshot', 'Resilience', '2026-05-02')
  await people.publish('quote-thirty-days')
  expect(await people.refusedFor(...use)).toEqual(['stale (changedSince)'])
  await people.seenAs(...use, 'stale')
  await people.makesACheck(use[1], () => lucia.getByTestId('reconfirm').press('Enter'))
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
  await people.isKeptFrom(ines, ...use, 'You wrote the text that prints it.')
  const [printed, lucias, inesOwn] = [
    ['essay-transformer-queue', 'use-fewer-orders'],
    {checkerId: 'person-marchetti', checkerAccount: 'p-lucia-marchetti'},
    {checkerId: 'person-calder', checkerAccount: 'p-ines-calder'},
  ] as const
  await expect(people.checkPastTheDesk(ines, printed, lucias)).rejects.toThrow(/"checkerAccount" must be/)
  await people.checkPastTheDesk(ines, printed, inesOwn)
  expect(await people.refusedFor(...use)).toEqual(['stale (checkerIsAuthor)'])
  await people.seenAs(...use, 'stale')
  await lucia.getByTestId('reason').getByText('was checked by its author only').waitFor()
  await people.verify('use-fewer-orders')
  expect(await people.refusedFor(...use)).toEqual([])
})

it('5: nor can whoever changed it last, though by a script', async () => {
  const use = [43, 'use-three-years'] as const
  const client = await people.clientOf(lucia)
  const role = people.document('quote-three-years')?.['speakerRole']
  await client.patch('quote-three-years').set({speakerRole: 'Engineer'}).commit()
  await people.seenAs(...use, 'stale')
  await people.isKeptFrom(lucia, ...use, 'You changed its words since it was last verified.')
  const signed = {checkerId: 'person-marchetti', checkerAccount: 'p-lucia-marchetti'}
  await people.checkPastTheDesk(lucia, ['essay-mother-machines', use[1]], signed)
  expect(await people.refusedFor(...use)).toEqual(['stale (checkerIsEditor)'])
  await client.patch('quote-three-years').set({speakerRole: role}).commit()
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
  const words = ', in her words, “three things that the port doesn’t own: water, electricity and people”'
  await people.editEssay('essay-port-factory')
  await people.press(words, 'ControlOrMeta+x', async () => expect(await people.says(words)).toBe(false))
  await people.clickBefore('There is a plan for a desalination')
  await ines.keyboard.type('She says')
  await ines.keyboard.press('ControlOrMeta+v')
  await eventually(async () => expect(await people.says(words)).toBe(true))
  await ines.keyboard.type('. ')
  await people.publish('essay-port-factory')
  expect(await people.refusedFor(...use)).toEqual([])
  expect(await people.export(42)).toMatchObject({outcome: 'exported'})
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
  await people.isKeptFrom(ines, 41, 'use-grain', 'You wrote the text that prints it.')
  await people.seenAs(41, 'use-grain', 'stale')
  expect(await lucia.getByTestId('changed').locator('ins').innerText()).toContain('So he said')
  await people.verify('use-grain')
  expect(await people.refusedFor(41, 'use-grain')).toEqual([])
  expect(await people.refusedFor(43, 'use-grain-machines')).toEqual(['stale (changedSince)'])
  await people.seenAs(43, 'use-grain-machines', 'stale')
  await people.verify('use-grain-machines')
  expect(await people.refusedFor(43, 'use-grain-machines')).toEqual([])
})

it('9: the word of whoever translated it isn’t enough', async () => {
  const use = [43, 'use-grain-machines'] as const
  await people.edit('quote', 'quote-grain')
  await people.referTo('translator', 'Lucia', 'Lucia Marchetti')
  await people.publish('quote-grain')
  expect(await people.refusedFor(...use)).toEqual(['stale (checkerIsTranslator)'])
  await people.seenAs(...use, 'stale')
  await people.isKeptFrom(lucia, ...use, 'You translated it.')
  await people.referTo('translator', 'Lin', 'Lin Yao')
  await people.publish('quote-grain')
  expect(await people.refusedFor(...use)).toEqual([])
})

it('10: another word or a verdict that comes while an issue is exported: nothing is written', async () => {
  const [issue, disputed] = [41, 'use-thirty-days'] as const
  /** What the command says when something is done while it waits for its first image: by then everything was read and judged. */
  const exportDuring = async (happening: () => Promise<void>) => {
    const way = await stopOnTheWay(people.newsroom.lakeUrl, '/images/', happening)
    try {
      return await people.runExport(issue, way.url)
    } finally {
      await way.close()
    }
  }
  const written = () => readFile(join(people.out, 'issue-41', 'manifest.json'), 'utf8')
  const before = await written()
  await people.editEssay('essay-transformer-queue')
  const stale = await exportDuring(async () => {
    await people.replace('drawing that', 'plan')
    await people.publish('essay-transformer-queue')
  })
  expect(stale).toMatchObject({
    outcome: 'refused',
    quotes: [{useId: 'use-wound-by-hand', state: 'stale', reason: 'changedSince'}],
  })
  await people.seenAs(issue, 'use-wound-by-hand', 'stale')
  await people.undoUntil('to a drawing that')
  await people.publish('essay-transformer-queue')
  await people.seenAs(issue, disputed, 'verified')
  await lucia.getByTestId('note').fill('Not what they said.')
  const refused = await exportDuring(() =>
    people.makesACheck(disputed, () => lucia.getByTestId('verdict-disputed').click()),
  )
  const blockers = [{useId: disputed, state: 'disputed', reason: 'disputed'}]
  expect(refused).toMatchObject({outcome: 'refused', quotes: blockers})
  expect(await written()).toBe(before)
  const override = {reason: 'The lawyer has the recording.', by: 'Ines Calder'}
  await people.runExport(issue, people.newsroom.lakeUrl, [
    ...['--override-quotes', override.reason, '--override-by', override.by],
  ])
  expect(JSON.parse(await written())).toMatchObject({quotes: {override: {...override, blockers}}})
})

it('11: what an ellipsis hides is shown; fragments out of order aren’t found, whoever verifies them', async () => {
  const use = [42, 'use-forty-per-cent'] as const
  await people.editEssay('essay-port-factory')
  await people.replace('not', '…')
  await people.seenAs(...use, 'stale')
  expect(await lucia.getByTestId('passage-text').locator('mark[data-kind=elided]').innerText()).toBe('not')
  await lucia.getByText('What is left out may turn the sentence round').waitFor()
  await people.replace('less', '… inputs …')
  await people.publish('essay-port-factory')
  await lucia.getByText('not one after the other in this order').waitFor()
  expect(await lucia.getByTestId('places').locator('mark').allInnerTexts()).toEqual([
    'source',
    'inputs',
    'than forty per cent by value of its inputs',
  ])
  await lucia.screenshot({path: join(artifacts, 'situations-other-order.png')})
  await people.verify('use-forty-per-cent')
  expect(await people.refusedFor(...use)).toEqual(['needsChange (notFound)'])
  await people.seenAs(...use, 'needsChange')
})

it('11: a fragment that stands there twice is ambiguous until the words around it decide', async () => {
  const use = [43, 'use-mother-principle'] as const
  await people.edit('quote', 'quote-mother-principle')
  await ines.getByTestId('field-originalText').locator('textarea').fill('機械の精度')
  await people.publish('quote-mother-principle')
  await people.seenAs(...use, 'stale')
  await lucia.getByTestId('passage').getByText('stand in the snapshot 2 times').waitFor()
  expect(await lucia.getByTestId('places').locator('mark').allInnerTexts()).toEqual([
    '機械の精度',
    '機械の精度',
  ])
  await people.verify(use[1])
  expect(await people.refusedFor(...use)).toEqual(['needsChange (ambiguous)'])
  await ines.getByTestId('group-tab-place').click()
  const before = ines.getByTestId('field-selector.prefix').locator('input')
  await eventually(async () => {
    if ((await before.count()) === 0) await ines.getByText('Which occurrence').click({timeout: 2000})
    await before.fill('それを作った', {timeout: 2000})
  })
  await ines.getByTestId('field-selector.suffix').locator('input').fill('を超え')
  await people.publish('quote-mother-principle')
  expect(await people.refusedFor(...use)).toEqual(['stale (changedSince)'])
  await people.seenAs(...use, 'stale')
  await lucia.getByTestId('passage-text').locator('mark').waitFor()
  await people.verify(use[1])
  expect(await people.refusedFor(...use)).toEqual([])
})
