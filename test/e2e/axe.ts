import {createRequire} from 'node:module'
import type {Page} from 'playwright-core'

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe finds wrong, of those that keep people out. */
type Impact = 'serious' | 'critical'

/**
 * What axe calls serious or critical in a part of a page, each with the rule and the elements; nothing when it is fine.
 *
 * @param within - A CSS selector.
 */
export const seriousFindings = async (page: Page, within: string): Promise<readonly string[]> => {
  await page.addScriptTag({path: source})
  return page.evaluate(async (selector) => {
    const axe = (globalThis as unknown as {axe: Axe}).axe
    const {violations} = await axe.run(selector)
    return violations
      .filter(({impact}) => impact === 'serious' || impact === 'critical')
      .map(({id, help, nodes}) => `${id}: ${help}\n${nodes.map(({html}) => `  ${html}`).join('\n')}`)
  }, within)
}

interface Axe {
  readonly run: (selector: string) => Promise<{
    readonly violations: readonly {
      readonly id: string
      readonly help: string
      readonly impact: Impact | 'minor' | 'moderate' | null
      readonly nodes: readonly {readonly html: string}[]
    }[]
  }>
}
