import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Issue} from '../../newsletter/contract/issue.ts'
import {renderArchiveIndex} from '../../newsletter/render/render-archive-index.ts'
import {renderEmail} from '../../newsletter/render/render-email.ts'
import {renderWeb} from '../../newsletter/render/render-web.ts'
import {sampleContext} from '../render/context.ts'
import {longIssue} from '../render/long-issue.ts'
import {launchChromium} from './launch.ts'

const folder = join(import.meta.dirname, '..', 'artifacts')

let browser: Browser
let issue: Issue
let picture: Buffer
beforeAll(async () => {
  mkdirSync(folder, {recursive: true})
  issue = await longIssue()
  browser = await launchChromium()
  picture = await sharp({create: {width: 1104, height: 662, channels: 3, background: '#8a9a8f'}})
    .png()
    .toBuffer()
}, 120_000)
afterAll(() => browser.close())

const pages: Record<string, () => string> = {
  email: () => renderEmail(issue, sampleContext),
  web: () => renderWeb(issue, sampleContext),
  index: () =>
    renderArchiveIndex(
      issue.newsletter,
      [issue.issue, {...issue.issue, number: 1, title: 'Looms'}],
      sampleContext,
    ),
}

const open = async (
  html: string,
  width: number,
  emulated: NonNullable<Parameters<Page['emulateMedia']>[0]>,
): Promise<Page> => {
  const page = await browser.newPage({viewport: {width, height: 900}, javaScriptEnabled: false})
  await page.emulateMedia(emulated)
  await page.route('**/*', (route) => route.fulfill({body: picture, contentType: 'image/png'}))
  await page.setContent(html)
  return page
}

describe.each([
  ['email', 600],
  ['email', 360],
  ['web', 1280],
  ['web', 390],
  ['index', 900],
  ['index', 390],
])('the %s, %i pixels wide', (name, width) => {
  it.each(['light', 'dark'] as const)('in %s colours fits its window', async (colorScheme) => {
    const page = await open(pages[name]!(), width, {colorScheme})
    await page.screenshot({path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true})
    const seen = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      background: getComputedStyle(document.body).backgroundColor,
    }))
    await page.close()
    expect(seen).toEqual({
      width,
      background: colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(17, 17, 17)',
    })
  })
})

it('prints the page without colour', async () => {
  const page = await open(pages['web']!(), 720, {media: 'print', colorScheme: 'dark'})
  await page.screenshot({path: join(folder, 'web-print.png'), fullPage: true})
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.close()
  expect(background).toBe('rgb(255, 255, 255)')
})
