import {readFile} from 'node:fs/promises'
import type {AxeResults} from 'axe-core'
import type {Page} from 'playwright-core'

let source: string | undefined

/** What axe finds wrong within an element, as `rule: element`. */
export const violationsIn = async (page: Page, selector: string): Promise<readonly string[]> => {
  source ??= await readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
  await page.evaluate(source)
  const results = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(selector)}, {resultTypes: ['violations']})`,
  )
  return results.violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 160)}`))
}
