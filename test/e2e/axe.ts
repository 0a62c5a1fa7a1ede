import {createRequire} from 'node:module'
import type {AxeResults} from 'axe-core'
import type {Page} from 'playwright-core'

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** How often it is looked at, and the milliseconds between: what is just fading in has too little contrast for a moment. */
const LOOKS = 5
const PAUSE = 400

/**
 * What axe calls serious or critical in a part of a page, each with the rule and the elements, once the page has settled; nothing when
 * it is fine.
 *
 * @param within - A CSS selector.
 */
export const seriousFindings = async (page: Page, within: string): Promise<readonly string[]> => {
  await page.addScriptTag({path: source})
  let findings: readonly string[] = []
  for (let look = 0; look < LOOKS; look += 1) {
    findings = await findingsNow(page, within)
    if (findings.length === 0) break
    await page.waitForTimeout(PAUSE)
  }
  return findings
}

const findingsNow = async (page: Page, within: string): Promise<readonly string[]> => {
  const {violations} = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(within)}, {resultTypes: ['violations']})`,
  )
  return violations
    .filter(({impact}) => impact === 'serious' || impact === 'critical')
    .map(({id, help, nodes}) => `${id}: ${help}\n${nodes.map(({html}) => `  ${html}`).join('\n')}`)
}
