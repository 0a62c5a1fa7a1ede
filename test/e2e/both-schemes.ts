import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {expect} from 'vitest'
import {artifacts} from './artifacts.ts'
import {seriousFindings, type Look} from './axe.ts'

/**
 * Takes a picture of a page in light and in dark, `NAME-light.png` and `NAME-dark.png`, and expects a part of it to be without
 * findings in both: serious ones, unless told otherwise. The page is left light.
 *
 * @param part - A CSS selector.
 */
export const looksRightInBothSchemes = async (
  page: Page,
  name: string,
  part: string,
  look: Look = seriousFindings,
): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await inScheme(page, part, colorScheme)
    expect(await look(page, part)).toEqual([])
    await page.screenshot({path: join(artifacts, `${name}-${colorScheme}.png`)})
  }
  await inScheme(page, part, 'light')
}

const inScheme = async (page: Page, part: string, colorScheme: 'light' | 'dark'): Promise<void> => {
  await page.emulateMedia({colorScheme})
  // It is drawn in the scheme itself, or in what is.
  const drawn = `[data-scheme="${colorScheme}"]`
  await page
    .locator(`${part}${drawn}, ${part} ${drawn}, ${drawn} ${part}`)
    .first()
    .waitFor({state: 'attached'})
}
