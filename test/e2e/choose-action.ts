import type {Locator, Page} from 'playwright-core'
import {vi} from 'vitest'

/**
 * Chooses an action from a document's menu. The Studio makes the menu anew while a document loads, and what is about to be pressed
 * is gone: then it is opened again.
 *
 * @param shown - What the action shows.
 */
export const chooseAction = (page: Page, action: string, shown: Locator): Promise<void> =>
  vi.waitFor(
    async () => {
      await page.getByTestId('pane-footer').getByTestId('action-menu-button').click({timeout: 3000})
      await page.getByRole('menuitem', {name: action}).click({timeout: 3000})
      await shown.waitFor({timeout: 5000})
    },
    {timeout: 30_000, interval: 200},
  )
