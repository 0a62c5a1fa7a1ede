import type {Finding} from '../../findings/finding.ts'
import {findingAt} from '../finding-at.ts'
import {issuePlace} from '../places/issue-place.ts'
import type {Rule} from '../rule.ts'
import type {Subject} from '../subject.ts'

/** What Gmail and Yahoo ask of whoever sends to many. https://www.rfc-editor.org/rfc/rfc8058 */
export const messageHeaders: Rule = {
  id: 'preflight/message-headers',
  title: 'The message can be unsubscribed from, and says what list it is of',
  needs: ['message', 'bundle'],
  check: (subject) => {
    const {sent, issue, html} = subject
    const valuesOf = (name: string) =>
      sent.headers.filter((header) => header.name.toLowerCase() === name).map(({value}) => value)
    const counts = once.flatMap((name) => {
      const {length} = valuesOf(name.toLowerCase())
      return length === 1
        ? []
        : [found(subject, `has ${length === 0 ? 'no' : length} ${name} header${length > 1 ? 's' : ''}`)]
    })
    const [unsubscribe] = valuesOf('list-unsubscribe')
    const [post] = valuesOf('list-unsubscribe-post')
    return [
      ...counts,
      ...(unsubscribe === undefined || /<(?:https:\/\/|\{\{)[^>]+>/.test(unsubscribe)
        ? []
        : [found(subject, 'has a List-Unsubscribe header without an https address')]),
      ...(post === undefined || post === 'List-Unsubscribe=One-Click'
        ? []
        : [found(subject, 'has a List-Unsubscribe-Post header that is not List-Unsubscribe=One-Click')]),
      ...(html.includes('>Unsubscribe</a>') || html.includes(issue.newsletter.unsubscribeUrl)
        ? []
        : [found(subject, 'has no link for unsubscribing in its text')]),
    ]
  },
}

const once = ['Date', 'Message-ID', 'List-ID', 'List-Unsubscribe', 'List-Unsubscribe-Post'] as const

const found = ({issue}: Subject, says: string): Finding =>
  findingAt(issuePlace(issue, '', 'the message'), {
    ruleId: messageHeaders.id,
    severity: 'error',
    says,
    help: 'Look at the newsletter’s address for unsubscribing; if it is right, report it to whoever keeps the delivery.',
  })
