import {createRequire} from 'node:module'
import type {AxeResults} from 'axe-core'
import type {Page} from 'playwright-core'

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/**
 * What axe calls serious or critical in a part of a page, each with the rule and the elements; nothing when it is fine.
 *
 * @param within - A CSS selector.
 */
export const seriousFindings = async (page: Page, within: string): Promise<readonly string[]> => {
  await page.addScriptTag({path: source})
  const {violations} = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(within)}, {resultTypes: ['violations']})`,
  )
  return violations
    .filter(({impact}) => impact === 'serious' || impact === 'critical')
    .map(({id, help, nodes}) => `${id}: ${help}\n${nodes.map(({html}) => `  ${html}`).join('\n')}`)
}
