import type {Page} from 'playwright-core'
import {expect, vi} from 'vitest'
import {PATIENCE} from './essay-editor.ts'

/**
 * Selects words of the text, presses the key that marks a quotation, and does so again where the editor hadn't followed its
 * selection yet. The dialog that asks for the source is then open.
 */
export const openMarking = async (page: Page, words: string, select: () => Promise<void>): Promise<void> => {
  const search = page.getByTestId('quotation-search')
  await vi.waitFor(async () => {
    if (!(await search.isVisible())) {
      await select()
      await page.keyboard.press('ControlOrMeta+Shift+Period')
    }
    await search.waitFor({timeout: 5000})
    const asked = await page.getByRole('dialog').getByTestId('quotation-words').innerText()
    if (asked !== words) {
      await page.keyboard.press('Escape')
      await search.waitFor({state: 'detached'})
    }
    expect(asked).toBe(words)
  }, PATIENCE)
}
