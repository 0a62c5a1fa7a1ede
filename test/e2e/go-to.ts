import type {Page} from 'playwright-core'

/** Opens another address in a Studio that is loaded already, as its own links do: without loading it again. */
export const goTo = async (page: Page, path: string): Promise<void> => {
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
}
