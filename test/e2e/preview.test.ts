import {mkdirSync} from 'node:fs'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import {runExportCommand} from '../export/run.ts'
import {openNewsroom, type Newsroom} from './newsroom.ts'

const artifacts = join(import.meta.dirname, '../artifacts')

let newsroom: Newsroom
let page: Page

beforeAll(async () => {
  mkdirSync(artifacts, {recursive: true})
  newsroom = await openNewsroom()
  page = await newsroom.open('/intent/edit/id=issue-43;type=issue')
  await page.getByTestId('issue-preview').waitFor()
})

afterAll(async () => {
  await newsroom.stop()
  expect(newsroom.complaints).toEqual([])
})

const eventually = (expectation: () => Promise<void>) =>
  vi.waitFor(expectation, {timeout: 15_000, interval: 100})

const shot = (name: string) => page.screenshot({path: join(artifacts, `preview-${name}.png`)})

const frame = () => page.frameLocator('[data-testid=preview-frame]')
const words = () => frame().locator('body').innerText()
const look = (name: string) => page.getByTestId(`look-${name}`).click()
const shownHash = () => page.getByTestId('preview-hash').getAttribute('data-sha256')

/** What the export command writes of an issue on this lake: each file's SHA-256 by its path. */
const exported = async (number: number): Promise<Record<string, string>> => {
  const out = await mkdtemp(join(tmpdir(), 'preview-export-'))
  const {origin} = new URL(newsroom.lakeUrl)
  const {code, stderr} = await runExportCommand([
    ...['--project', 'local', '--dataset-name', 'production', '--api-host', origin],
    ...['--issue', String(number), '--out', out],
  ])
  expect(code, stderr).toBe(0)
  const manifest: unknown = JSON.parse(
    await readFile(join(out, `issue-${String(number)}`, 'manifest.json'), 'utf8'),
  )
  await rm(out, {recursive: true})
  const {files} = manifest as {files: {path: string; sha256: string}[]}
  return Object.fromEntries(files.map(({path, sha256}) => [path, sha256]))
}

describe('the preview', () => {
  it('shows a draft of another document as it is typed, and publishing it gives the export’s very bytes', async () => {
    await newsroom.client.createOrReplace({
      ...(await newsroom.client.getDocument('essay-mother-machines'))!,
      _id: 'drafts.essay-mother-machines',
      title: 'Changed by a colleague, elsewhere',
    })
    await eventually(async () => expect(await words()).toContain('Changed by a colleague, elsewhere'))
    const draftHash = await shownHash()
    expect((await exported(43))['email.html']).not.toBe(draftHash)
    await newsroom.client.action({
      actionType: 'sanity.action.document.publish',
      draftId: 'drafts.essay-mother-machines',
      publishedId: 'essay-mother-machines',
    })
    const files = await exported(43)
    for (const [name, file] of [
      ['desktop', 'email.html'],
      ['text', 'email.txt'],
      ['web', 'web.html'],
    ] as const) {
      await look(name)
      await eventually(async () => expect(await shownHash(), file).toBe(files[file]))
    }
    expect(files['email.html']).toBe(draftHash)
  })

  it('follows what is typed in the form', async () => {
    await look('desktop')
    const title = page.getByTestId('field-title').locator('input').first()
    await title.fill('The Machines, Typed')
    await eventually(async () => expect(await words()).toContain('The Machines, Typed'))
  })

  it('shows an issue with gaps, and says how many things are missing', async () => {
    await newsroom.client
      .patch('drafts.issue-43')
      .unset(['essays', 'subject', 'preheader', 'number'])
      .commit()
    await eventually(async () => {
      expect(await page.getByTestId('preview-findings').innerText()).toMatch(/^\d+ things keep it/)
      expect(await words()).toContain('The Machines, Typed')
    })
    await shot('gaps')
    await newsroom.client.delete('drafts.issue-43')
  })
})
