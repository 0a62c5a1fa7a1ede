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
    const others = (input.history ?? []).filter((past) => past._id !== _id && past.number !== null)
    const numberPlace = issuePlace(issue, 'number', 'the number')
    const datePlace = issuePlace(issue, 'datePublished', 'the date')
    const isOut = status === 'published'
    const last = Math.max(0, ...others.map((past) => (past.status === 'published' ? (past.number ?? 0) : 0)))
    const twin = others.find((past) => past.number === number)
    const at = Date.parse(datePublished)
    const before = nearest(others, number, -1)
    const after = nearest(others, number, 1)
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

/** The issue with a date whose number is next below (-1) or above (1). */
const nearest = (others: readonly PastIssue[], number: number, way: 1 | -1): PastIssue | undefined =>
  others
    .filter((past) => past.number !== null && (past.number - number) * way > 0 && !Number.isNaN(dateOf(past)))
    .toSorted((a, b) => ((a.number ?? 0) - (b.number ?? 0)) * way)[0]

const found = (place: Place, says: string, help: string, actual: unknown): Finding =>
  findingAt(place, {ruleId: numbers.id, severity: 'error', says, help, actual})
