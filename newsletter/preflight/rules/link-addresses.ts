import {findingAt} from '../finding-at.ts'
import {addressesOf} from '../places/addresses-of.ts'
import {issuePlace} from '../places/issue-place.ts'
import type {Rule} from '../rule.ts'
import {addressFault} from '../address-fault.ts'

/** Addresses that a reader can follow. */
export const linkAddresses: Rule = {
  id: 'preflight/link-address',
  title: 'Links lead where readers can go',
  needs: [],
  check: (subject) => {
    const typed = addressesOf(subject)
    const known = new Set(typed.map(({href}) => href))
    const others = subject.mail.elements
      .filter(({tag}) => tag === 'a')
      .map((element) => element.attribute('href') ?? '')
      .filter((href) => !known.has(href))
      .map((href) => ({href, place: issuePlace(subject.issue)}))
    return [...typed, ...others].flatMap(({href, place}) => {
      const fault = addressFault(href)
      return fault === undefined
        ? []
        : [
            findingAt(place, {
              ruleId: linkAddresses.id,
              severity: 'error',
              says: place.path === '' ? `has a link that ${fault}` : fault,
              help: 'Enter the address that readers see in their browser, starting with https://.',
              actual: href,
            }),
          ]
    })
  },
}
