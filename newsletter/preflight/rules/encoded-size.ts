import {findingAt} from '../finding-at.ts'
import {issuePlace} from '../places/issue-place.ts'
import type {Rule} from '../rule.ts'
import {quotedPrintableAtMost, quotedPrintableLength} from '../mail/quoted-printable.ts'

/** The same limit, for programs that count the part as it is sent: letters beyond ASCII take up to nine times their room. */
const LIMIT = 102_400

/** How long the mail's HTML is on the wire. */
export const encodedSize: Rule = {
  id: 'preflight/encoded-size',
  title: 'The mail is short enough as it is encoded',
  needs: ['bundle'],
  check: ({html, issue}) => {
    if (quotedPrintableAtMost(html) < LIMIT) return []
    const bytes = quotedPrintableLength(html)
    if (bytes < LIMIT) return []
    return [
      findingAt(issuePlace(issue), {
        ruleId: encodedSize.id,
        severity: 'warning',
        says: `takes ${bytes.toLocaleString('en')} bytes as it is encoded for sending`,
        help: 'Some programs clip it. Shorten the issue, or print fewer originals in other scripts.',
        actual: bytes,
        expected: `below ${LIMIT.toLocaleString('en')}`,
      }),
    ]
  },
}
