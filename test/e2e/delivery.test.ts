import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import PostalMime from 'postal-mime'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {runDeliver} from '../delivery/run.ts'
import {openNewsroom, type Newsroom} from './newsroom.ts'
import {within} from './within.ts'

const ISSUE = 'issue-43'
const SUBJECT = 'Flat by hand: three plates & a scraper'

let newsroom: Newsroom
let folder: string
let page: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'delivery-e2e-'))
  newsroom = await openNewsroom()
  page = await newsroom.open(`/intent/edit/id=${ISSUE};type=issue`)
})

afterAll(async () => {
  await newsroom.stop()
  await rm(folder, {recursive: true, force: true})
})

const eventually = within(20_000, 100)

it('what an editor publishes with a click is in the reader’s mailbox', async () => {
  await writeFile(
    join(folder, 'readers.csv'),
    'email,name,unsubscribe_url\nada@reader.example,Ada Lind,https://lists.example/u?reader=1\n',
  )
  await page.getByRole('tab', {name: 'Subject and date'}).click()
  const subject = page.getByTestId('field-subject').locator('input')
  await subject.fill(SUBJECT)
  await eventually(async () => {
    const draft = await newsroom.client.getDocument(`drafts.${ISSUE}`)
    expect(draft?.['subject']).toBe(SUBJECT)
  })
  // The preview beside the form has the button, too.
  const publish = page.getByTestId('action-publish').first()
  await eventually(async () => expect(await publish.isEnabled()).toBe(true))
  await publish.click()
  await eventually(async () => expect((await newsroom.client.getDocument(ISSUE))?.['subject']).toBe(SUBJECT))
  const {code, stderr} = await runDeliver([
    ...['--project', 'local', '--dataset-name', 'production', '--api-host', newsroom.lakeUrl],
    ...['--issue', '43', '--to', join(folder, 'mail'), '--recipients', join(folder, 'readers.csv')],
    ...['--out', join(folder, 'out'), '--ledger', join(folder, 'ledger')],
  ])
  expect(code, stderr).toBe(0)
  const names = await readdir(join(folder, 'mail', 'new'))
  expect(names).toHaveLength(1)
  const mail = await PostalMime.parse(await readFile(join(folder, 'mail', 'new', names[0] ?? '')))
  expect(mail).toMatchObject({
    subject: SUBJECT,
    from: {name: 'Works & Means', address: 'desk@worksandmeans.example.org'},
    to: [{name: 'Ada Lind', address: 'ada@reader.example'}],
  })
  expect(mail.text).toContain('Unsubscribe <https://lists.example/u?reader=1>')
  expect(mail.html).toContain('The Machines That Make the Machines')
})
