import {findingAt} from '../finding-at.ts'
import {issuePlace} from '../places/issue-place.ts'
import type {Rule} from '../rule.ts'

/** Names of places in a page, each given once. */
export const ids: Rule = {
  id: 'preflight/ids',
  title: 'No id twice on a page',
  needs: ['bundle'],
  check: ({issue, input}) =>
    [...(input.bundle?.texts ?? [])].flatMap(([file, page]) => {
      if (!file.endsWith('.html')) return []
      // Quotation marks in text are escaped, so that this is an attribute wherever it stands.
      const seen = new Set<string>()
      const doubled = new Set<string>()
      for (const [, id = ''] of page.matchAll(/ id="([^"]*)"/g)) (seen.has(id) ? doubled : seen).add(id)
      return [...doubled].map((id) =>
        findingAt(issuePlace(issue), {
          ruleId: ids.id,
          severity: 'error',
          says: `has the id “${id}” twice in ${file}`,
          help: 'This comes of the renderer, not of what was written; report it to whoever keeps it.',
          actual: id,
        }),
      )
    }),
}
