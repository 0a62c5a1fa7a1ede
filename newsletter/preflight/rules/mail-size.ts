import {findingAt} from '../finding-at.ts'
import {issuePlace} from '../places/issue-place.ts'
import type {Rule} from '../rule.ts'

/** Gmail shows a mail's first 102,400 bytes and hides the rest, the link for unsubscribing with it. */
const CLIPPED = 102_400
/** Room for what a mail service adds: a pixel, longer addresses. */
const NEARLY = 90_000

/** How long the mail's HTML may be. */
export const mailSize: Rule = {
  id: 'preflight/mail-size',
  title: 'The mail is short enough not to be clipped',
  needs: ['bundle'],
  check: ({html, issue}) => {
    const bytes = new TextEncoder().encode(html).length
    if (bytes < NEARLY) return []
    const isClipped = bytes >= CLIPPED
    return [
      findingAt(issuePlace(issue), {
        ruleId: mailSize.id,
        severity: isClipped ? 'error' : 'warning',
        says: `takes ${bytes.toLocaleString('en')} bytes, and Gmail ${isClipped ? 'cuts it off' : 'would cut it off'} at ${CLIPPED.toLocaleString('en')}`,
        help: 'Shorten the issue, or leave an essay to the web page.',
        actual: bytes,
        expected: `below ${NEARLY.toLocaleString('en')}`,
      }),
    ]
  },
}
