import type {Finding} from '../../findings/finding.ts'
import {findingAt, type Place} from '../finding-at.ts'
import {issuePlace} from '../places/issue-place.ts'
import type {Rule} from '../rule.ts'

/** Characters of a subject that fit a line of the mail's header, and more than any list shows. */
const SUBJECT = 78
/** Fewer leave room for whatever comes first in the mail; more are never seen. */
const PREHEADER = {least: 40, most: 130} as const

/** Subject and preheader, which are all that many readers see. */
export const inboxLine: Rule = {
  id: 'preflight/inbox-line',
  title: 'Subject and preheader fit the inbox',
  needs: [],
  check: ({issue}) => {
    const {title, subject, preheader} = issue.issue
    const subjectPlace = issuePlace(issue, 'subject', 'the subject line')
    const preheaderPlace = issuePlace(issue, 'preheader', 'the preheader')
    const [long, length] = [lengthOf(subject), lengthOf(preheader)]
    return [
      ...(long > SUBJECT
        ? [
            found(
              subjectPlace,
              `has ${long} characters`,
              'Cut it: what comes last is never seen.',
              long,
              `at most ${SUBJECT}`,
            ),
          ]
        : []),
      ...(length < PREHEADER.least || length > PREHEADER.most
        ? [
            found(
              preheaderPlace,
              `has ${length} characters`,
              `Write ${PREHEADER.least} to ${PREHEADER.most}: behind fewer, programs show whatever comes first in the mail, and of more they show nothing.`,
              length,
              `${PREHEADER.least} to ${PREHEADER.most}`,
            ),
          ]
        : []),
      ...(same(preheader, title) || same(preheader, subject)
        ? [
            found(
              preheaderPlace,
              same(preheader, subject) ? 'repeats the subject line' : 'repeats the title',
              'Say what else is in the issue.',
              preheader,
            ),
          ]
        : []),
    ]
  },
}

const lengthOf = (text: string): number => Array.from(text).length

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()

const found = (place: Place, says: string, help: string, actual: unknown, expected?: string): Finding =>
  findingAt(place, {
    ruleId: inboxLine.id,
    severity: 'warning',
    says,
    help,
    actual,
    ...(expected !== undefined && {expected}),
  })
