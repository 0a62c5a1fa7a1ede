import {findingAt} from '../finding-at.ts'
import {wordsOf} from '../html/read-html.ts'
import {issuePlace} from '../places/issue-place.ts'
import type {Rule} from '../rule.ts'

/** Characters that Gmail reads of all style sheets together. */
const LIMIT = 16_384

/** Style sheets that no mail program drops. */
export const styleSheets: Rule = {
  id: 'preflight/style-sheets',
  title: 'Style sheets that every program takes',
  needs: ['bundle'],
  check: ({mail, html, issue}) => {
    const sheets = mail.elements.filter(({tag}) => tag === 'style').map(wordsOf)
    const total = sheets.reduce((sum, css) => sum + css.length, 0)
    const faults = [
      ...(total > LIMIT ? [`${total} characters of style sheets, of which Gmail reads ${LIMIT}`] : []),
      ...sheets.flatMap((css) => faultsOf(css).map((fault) => `a style sheet with ${fault}`)),
      ...(inlineFault.test(html) ? ['an inline style with var() or a slash in a colour'] : []),
    ]
    return [...new Set(faults)].map((fault) =>
      findingAt(issuePlace(issue), {
        ruleId: styleSheets.id,
        severity: 'error',
        says: `has ${fault}`,
        help: 'This comes of the renderer, not of what was written; report it to whoever keeps it.',
        actual: fault,
      }),
    )
  },
}

const inlineFault = / style="[^"]*(?:var\(|rgba?\([^)"]*\/)/

/** What makes Gmail drop the whole block that holds it. */
const faultsOf = (css: string): readonly string[] => [
  ...(/@import/i.test(css) ? ['@import'] : []),
  ...(/var\(/i.test(css) ? ['var()'] : []),
  ...(/rgba?\([^)]*\//i.test(css) ? ['a slash in a colour'] : []),
  ...(hasNestedRule(css) ? ['an @ rule within another'] : []),
]

const hasNestedRule = (css: string): boolean => {
  let depth = 0
  for (const character of css.match(/[{}@]/g) ?? []) {
    if (character === '@' && depth > 0) return true
    if (character !== '@') depth += character === '{' ? 1 : -1
  }
  return false
}
