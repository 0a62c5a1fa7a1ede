import type {Locator, Page} from 'playwright-core'
import {within} from './within.ts'

/**
 * Holds the mouse over Publish until it tells what is in the way. Where the form, still loading, had replaced the button under the mouse,
 * nothing is told; it is moved there again.
 *
 * @param told - What it tells, by its test id.
 */
export const waitToBeTold = (
  page: Page,
  publish: Locator,
  told: string,
  expectation: (words: string) => void = () => undefined,
): Promise<void> =>
  within(60_000)(async () => {
    await page.mouse.move(0, 0)
    await publish.hover({force: true, timeout: 3000})
    expectation(await page.getByTestId(told).filter({visible: true}).first().innerText({timeout: 3000}))
  })
