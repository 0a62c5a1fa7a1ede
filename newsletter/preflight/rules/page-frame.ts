import type {Finding} from '../../findings/finding.ts'
import {findingAt, type Place} from '../finding-at.ts'
import {wordsOf, type HtmlElement} from '../html/read-html.ts'
import {issuePlace, newsletterPlace} from '../places/issue-place.ts'
import type {Rule} from '../rule.ts'

/** What a page must say of itself, for screen readers and mail programs alike. */
export const pageFrame: Rule = {
  id: 'preflight/page-frame',
  title: 'The page names its language, direction, title and character set',
  needs: ['bundle'],
  check: ({mail, issue}) => {
    const first = (tag: string) => mail.elements.find((element) => element.tag === tag)
    const root = first('html')
    const language = newsletterPlace(issue, 'inLanguage', 'the language')
    return [
      ...(isEmpty(root, 'lang') ? [found(language, 'is not written on the page')] : []),
      ...(isEmpty(root, 'dir') ? [found(language, 'gives the page no direction')] : []),
      ...(wordsOf(first('title')).trim() === ''
        ? [found(issuePlace(issue, 'subject', 'the subject line'), 'leaves the page without a title')]
        : []),
      ...(mail.elements.some((element) => element.tag === 'meta' && !isEmpty(element, 'charset'))
        ? []
        : [found(issuePlace(issue), 'does not name its character set')]),
      ...mail.faults.map((fault) => found(issuePlace(issue), `is not sound HTML: ${fault}`)),
    ]
  },
}

const isEmpty = (element: HtmlElement | undefined, name: string): boolean =>
  (element?.attribute(name) ?? '').trim() === ''

const found = (place: Place, says: string): Finding =>
  findingAt(place, {
    ruleId: pageFrame.id,
    severity: 'error',
    says,
    help: 'Fill in the field, or report it if it is filled in.',
  })
