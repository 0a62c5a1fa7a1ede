import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {artifacts} from './artifacts.ts'
import {openNewsroom, type Newsroom} from './newsroom.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(async () => {
  await newsroom.stop()
  expect(newsroom.complaints).toEqual([])
})

it('Vision has the export’s queries saved, and runs one as it comes', async () => {
  const page = await newsroom.open('/vision')
  page.setDefaultTimeout(60_000)
  const saved = page.locator('#vision-query-recall-list')
  const ours = () => saved.getByText(', for export')
  await page.getByTestId('vision-root').waitFor()
  if (!(await saved.isVisible())) await page.getByRole('button', {name: 'Saved queries'}).click()
  await ours().first().waitFor()
  expect(await ours().allInnerTexts()).toEqual(TITLES)
  await saved.getByText('Issue by number, for export').click()
  await page.getByRole('button', {name: 'Fetch'}).click()
  const result = page.getByTestId('vision-result')
  // Vision shows it folded, with each value's whole path at hand.
  await result.getByText('issue.datePublished', {exact: true}).first().waitFor({state: 'attached'})
  await page.screenshot({path: join(artifacts, 'studio-vision.png')})
  // Given once: they are there again, and not twice.
  await page.reload()
  await ours().first().waitFor()
  expect(await ours().allInnerTexts()).toEqual(TITLES)
})

const TITLES = ['Issue by number, for export', 'Issue by id, for export', 'All issues, for export']
