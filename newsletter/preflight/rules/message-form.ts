import type {Finding} from '../../findings/finding.ts'
import {findingAt} from '../finding-at.ts'
import {issuePlace} from '../places/issue-place.ts'
import type {Rule} from '../rule.ts'
import type {Subject} from '../subject.ts'

/** Octets of a line, its end left out. https://www.rfc-editor.org/rfc/rfc5322#section-2.1.1 */
const LONGEST = 998

/** A mail that comes through every server as it was sent. */
export const messageForm: Rule = {
  id: 'preflight/message-form',
  title: 'The message is sound, and holds the bundle’s own text and HTML',
  needs: ['message', 'bundle'],
  check: (subject) => {
    const {source, sent, html, text} = subject
    const long = source.split('\r\n').find((line) => line.length > LONGEST)
    const head = source.slice(0, Math.max(0, source.indexOf('\r\n\r\n')))
    const types = sent.parts
      .map(({type}) => type)
      .filter((type) => type === 'text/plain' || type === 'text/html')
    const held = (type: string) => sent.parts.find((part) => part.type === type)?.text
    return [
      ...(long === undefined
        ? []
        : [found(subject, `has a line of ${long.length} bytes`, long.slice(0, 40))]),
      ...(/(?<!\r)\n|\r(?!\n)/.test(source)
        ? [found(subject, 'has a line that doesn’t end in CRLF', undefined)]
        : []),
      ...(/^[\t\r\n\x20-\x7e]*$/.test(head)
        ? []
        : [found(subject, 'has headers that are not ASCII', undefined)]),
      ...(types.join() === 'text/plain,text/html'
        ? []
        : [found(subject, 'doesn’t have a plain text and an HTML part, in this order', types)]),
      ...(sameText(held('text/plain'), text)
        ? []
        : [found(subject, 'has another plain text than the bundle', undefined)]),
      ...(sameText(held('text/html'), html)
        ? []
        : [found(subject, 'has another HTML than the bundle', undefined)]),
    ]
  },
}

// The end of the last line belongs to the boundary behind it.
const sameText = (one: string | undefined, other: string): boolean =>
  one?.replace(/\n$/, '') === other.replace(/\n$/, '')

const found = ({issue}: Subject, says: string, actual: unknown): Finding =>
  findingAt(issuePlace(issue, '', 'the message'), {
    ruleId: messageForm.id,
    severity: 'error',
    says,
    help: 'Nothing is wrong with what was written; report it to whoever keeps the delivery.',
    actual,
  })
