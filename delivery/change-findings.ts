import type {Finding} from '../newsletter/findings/finding.ts'
import type {LedgerEntry} from './ledger/ledger.ts'
import {contentHash, type Mail} from './message/mail.ts'

/** Why an issue that went out with other content isn't sent again. */
export const changeFindings = (mail: Mail, target: string, earlier: LedgerEntry): readonly Finding[] => [
  {
    ruleId: 'delivery/changed',
    severity: 'error',
    documentId: mail.head.issueId,
    path: '',
    message: `This issue went out to ${target} on ${earlier.changedAt} and has been changed since.`,
    help: 'Send the changed issue to everybody with --correction, or leave it as it is: readers have the earlier one.',
    actual: contentHash(mail),
    expected: earlier.content,
  },
]
