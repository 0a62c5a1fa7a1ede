import type {Finding} from '../../findings/finding.ts'
import {findingAt, type Place} from '../finding-at.ts'
import type {PastIssue} from '../input.ts'
import {issuePlace} from '../places/issue-place.ts'
import type {Rule} from '../rule.ts'

/** Numbers and dates that run in one order. */
export const numbers: Rule = {
  id: 'preflight/number',
  title: 'The number is new, and the dates are in order',
  needs: ['history'],
  check: ({issue, input}) => {
    const {_id, number, status, datePublished} = issue.issue
    const {last, twin, before, after} = neighboursOf(_id, number, input.history ?? [])
    const numberPlace = issuePlace(issue, 'number', 'the number')
    const datePlace = issuePlace(issue, 'datePublished', 'the date')
    const isOut = status === 'published'
    const at = Date.parse(datePublished)
    return [
      ...(twin === undefined
        ? []
        : [found(numberPlace, `is also that of ${twin._id}`, 'Give one of the two another number.', number)]),
      // An issue that went out keeps its number when it is exported again; one that hasn't can't come before the last that has.
      ...(!isOut && twin === undefined && number < last
        ? [
            found(
              numberPlace,
              `comes before ${last}, which has been published`,
              `Take a number above ${last}.`,
              number,
            ),
          ]
        : []),
      ...(before !== undefined && at < dateOf(before)
        ? [found(datePlace, `is earlier than that of issue ${before.number ?? 0}`, outOfOrder, datePublished)]
        : []),
      ...(after !== undefined && at > dateOf(after)
        ? [found(datePlace, `is later than that of issue ${after.number ?? 0}`, outOfOrder, datePublished)]
        : []),
    ]
  },
}

const outOfOrder = 'Correct the date or the number: issues are numbered in the order of their dates.'

const dateOf = ({datePublished}: PastIssue): number => Date.parse(datePublished ?? '')

interface Neighbours {
  /** The highest number that was published; 0 where none was. */
  readonly last: number
  /** One that has the same number. */
  readonly twin: PastIssue | undefined
  /** Those with a date whose numbers are next below and above. */
  readonly before: PastIssue | undefined
  readonly after: PastIssue | undefined
}

/** In one pass, since an archive has thousands of issues; a date is only read where it may matter. */
const neighboursOf = (id: string, number: number, history: readonly PastIssue[]): Neighbours => {
  let last = 0
  let twin: PastIssue | undefined
  let before: PastIssue | undefined
  let after: PastIssue | undefined
  for (const past of history) {
    if (past._id === id || past.number === null) continue
    if (past.status === 'published' && past.number > last) last = past.number
    if (past.number === number) twin ??= past
    else if (past.number < number) before = nearer(past, before, past.number > (before?.number ?? -1))
    else after = nearer(past, after, past.number < (after?.number ?? Infinity))
  }
  return {last, twin, before, after}
}

const nearer = (past: PastIssue, known: PastIssue | undefined, isNearer: boolean): PastIssue | undefined =>
  isNearer && !Number.isNaN(dateOf(past)) ? past : known

const found = (place: Place, says: string, help: string, actual: unknown): Finding =>
  findingAt(place, {ruleId: numbers.id, severity: 'error', says, help, actual})
