import {findingAt} from '../finding-at.ts'
import {samePage, weeklyAddresses} from '../places/weekly-addresses.ts'
import type {Rule} from '../rule.ts'

/** Weekly links that lead to pages of their own. */
export const repeatedLinks: Rule = {
  id: 'preflight/repeated-link',
  title: 'No weekly link twice',
  needs: [],
  check: ({issue}) => {
    const first = new Map<string, string>()
    return weeklyAddresses(issue).flatMap(({href, place}) => {
      const page = samePage(href)
      const earlier = first.get(page)
      first.set(page, earlier ?? place.documentName)
      return earlier === undefined
        ? []
        : [
            findingAt(place, {
              ruleId: repeatedLinks.id,
              severity: 'warning',
              says: `is also that of ${earlier}`,
              help: 'Take one of the two out of the issue, or correct its address.',
              actual: href,
            }),
          ]
    })
  },
}
