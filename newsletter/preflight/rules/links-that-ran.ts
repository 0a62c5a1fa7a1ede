import {findingAt} from '../finding-at.ts'
import type {PastIssue} from '../input.ts'
import {samePage, weeklyAddresses} from '../places/weekly-addresses.ts'
import type {Rule} from '../rule.ts'

/** Weekly links that are news. */
export const linksThatRan: Rule = {
  id: 'preflight/link-ran-before',
  title: 'No weekly link from an earlier issue',
  needs: ['history'],
  check: ({issue, input}) => {
    const ran = pagesOf(input.history ?? [])
    return weeklyAddresses(issue).flatMap(({href, place}) => {
      const earlier = ran
        .get(samePage(href))
        ?.findLast(({_id, number}) => _id !== issue.issue._id && number < issue.issue.number)
      return earlier === undefined
        ? []
        : [
            findingAt(place, {
              ruleId: linksThatRan.id,
              severity: 'warning',
              says: `ran in issue ${earlier.number} already`,
              help: 'Take the link out, or say in its text what is new.',
              actual: href,
            }),
          ]
    })
  },
}

interface Run {
  readonly _id: string
  readonly number: number
}

// One history serves every issue of an archive.
const known = new WeakMap<readonly PastIssue[], ReadonlyMap<string, readonly Run[]>>()

/** Which issues ran each page, oldest first. */
const pagesOf = (history: readonly PastIssue[]): ReadonlyMap<string, readonly Run[]> => {
  const pages = known.get(history) ?? newPages(history)
  known.set(history, pages)
  return pages
}

const newPages = (history: readonly PastIssue[]): ReadonlyMap<string, readonly Run[]> => {
  const pages = new Map<string, Run[]>()
  for (const {_id, number, urls} of history.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))) {
    if (number === null) continue
    for (const url of urls ?? []) {
      if (url === null) continue
      const page = samePage(url)
      const runs = pages.get(page) ?? []
      runs.push({_id, number})
      pages.set(page, runs)
    }
  }
  return pages
}
