import {createRequire} from 'node:module'
import type {AxeResults} from 'axe-core'
import type {Page} from 'playwright-core'

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** How often it is looked at, and the milliseconds between: what is just fading in has too little contrast for a moment. */
const LOOKS = 5
const PAUSE = 400

/** Looks at a part of a page, by its CSS selector: each finding with the rule and the elements; nothing when it is fine. */
export type Look = (page: Page, within: string) => Promise<readonly string[]>

const look =
  (iframes: boolean, counts: (finding: AxeResults['violations'][number]) => boolean): Look =>
  async (page, within) => {
    await page.addScriptTag({path: source})
    const run = `axe.run(${JSON.stringify(within)}, ${JSON.stringify({resultTypes: ['violations'], iframes})})`
    let findings: readonly string[] = []
    for (let at = 0; at < LOOKS; at += 1) {
      const {violations} = await page.evaluate<AxeResults>(run)
      findings = violations
        .filter(counts)
        .map(({id, help, nodes}) => `${id}: ${help}\n${nodes.map(({html}) => `  ${html}`).join('\n')}`)
      if (findings.length === 0) break
      await page.waitForTimeout(PAUSE)
    }
    return findings
  }

/** What axe calls serious or critical, once the page has settled. */
export const seriousFindings = look(true, ({impact}) => impact === 'serious' || impact === 'critical')

/** Whatever axe finds, once the page has settled; what is in frames is left out. */
export const allFindings = look(false, () => true)
