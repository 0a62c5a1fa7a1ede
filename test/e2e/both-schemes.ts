import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {expect} from 'vitest'
import {artifacts} from './artifacts.ts'
import {seriousFindings} from './axe.ts'
import {within} from './within.ts'

/**
 * Takes a picture of a page in light and in dark, `NAME-light.png` and `NAME-dark.png`, and expects a part of it to be without
 * serious findings in both. The page is left light.
 *
 * @param part - A CSS selector.
 */
export const looksRightInBothSchemes = async (page: Page, name: string, part: string): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await inScheme(page, part, colorScheme)
    await settled(async () => expect(await seriousFindings(page, part)).toEqual([]))
    await page.screenshot({path: join(artifacts, `${name}-${colorScheme}.png`)})
  }
  await inScheme(page, part, 'light')
}

/** Colours fade from one scheme to the other. */
const settled = within(20_000)

const inScheme = async (page: Page, part: string, colorScheme: 'light' | 'dark'): Promise<void> => {
  await page.emulateMedia({colorScheme})
  // It is drawn in the scheme itself, or in what is.
  const drawn = `[data-scheme="${colorScheme}"]`
  await page
    .locator(`${part}${drawn}, ${part} ${drawn}, ${drawn} ${part}`)
    .first()
    .waitFor({state: 'attached'})
}
