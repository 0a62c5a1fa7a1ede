import {findingAt} from '../finding-at.ts'
import {samePage, weeklyAddresses} from '../places/weekly-addresses.ts'
import type {Rule} from '../rule.ts'

/** Weekly links that are news. */
export const linksThatRan: Rule = {
  id: 'preflight/link-ran-before',
  title: 'No weekly link from an earlier issue',
  needs: ['history'],
  check: ({issue, input}) => {
    const ran = new Map<string, number>()
    for (const past of input.history ?? []) {
      if (past._id === issue.issue._id || past.number === null || past.number >= issue.issue.number) continue
      for (const url of past.urls ?? []) if (url !== null) ran.set(samePage(url), past.number)
    }
    return weeklyAddresses(issue).flatMap(({href, place}) => {
      const number = ran.get(samePage(href))
      return number === undefined
        ? []
        : [
            findingAt(place, {
              ruleId: linksThatRan.id,
              severity: 'warning',
              says: `ran in issue ${number} already`,
              help: 'Take the link out, or say in its text what is new.',
              actual: href,
            }),
          ]
    })
  },
}
