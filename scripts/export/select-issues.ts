import * as z from 'zod'
import type {ContentSource} from '../../newsletter/content-source.ts'
import type {Finding} from '../../newsletter/findings/finding.ts'
import type {PastIssue} from '../../newsletter/preflight/input.ts'
import {issueListQuery} from '../../newsletter/query/issue-list-query.ts'
import {UsageError} from '../cli/usage-error.ts'
import {answerOf} from '../source/answer.ts'

/** As much of an issue as choosing takes. The contract judges the rest, so that anything may be wrong with it here. */
interface ListedIssue {
  readonly _id: string
  readonly number: unknown
  readonly slug: unknown
  readonly status: unknown
  readonly datePublished: unknown
}

/** Which issues an export goes through, and which it doesn't. */
export interface Selection {
  readonly chosen: readonly ListedIssue[]
  /** Published documents whose status says that they are being drafted; only `all` leaves them out. */
  readonly drafting: readonly ListedIssue[]
  /** Two issues that claim one number, by the `_id` of each. */
  readonly clashes: ReadonlyMap<string, Finding>
  /** Every issue there is, as far as preflight must know of it. */
  readonly history: readonly PastIssue[]
}

const issueList = z.array(
  z.object({
    _id: z.string(),
    number: z.unknown(),
    slug: z.unknown(),
    status: z.unknown(),
    datePublished: z.unknown(),
  }),
)

/**
 * Finds the issues that `which` names.
 *
 * @param which - `all`, `latest` (the highest number that is not being drafted), a number, or a slug.
 * @throws UsageError when there is none.
 */
export const selectIssues = async (source: ContentSource, which: string): Promise<Selection> => {
  const listed = await answerOf(source, issueListQuery, {}, issueList)
  const clashes = clashesAmong(listed)
  const history = listed.map(asPast)
  const [drafting, ready] = [listed.filter(isDrafting), listed.filter((issue) => !isDrafting(issue))]
  if (which === 'all') {
    if (ready.length === 0) throw new UsageError(`There is no issue in ${source.name} that is ready.`)
    return {chosen: ready, drafting, clashes, history}
  }
  const chosen = which === 'latest' ? latestOf(ready) : listed.filter((issue) => isNamed(issue, which))
  if (chosen.length === 0) throw new UsageError(notFound(which, listed, source))
  return {chosen, drafting: [], clashes, history}
}

const asPast = ({_id, number, status, datePublished}: ListedIssue): PastIssue => ({
  _id,
  number: typeof number === 'number' ? number : null,
  status: typeof status === 'string' ? status : null,
  datePublished: typeof datePublished === 'string' ? datePublished : null,
  // Links that ran before only warn, and asking for them takes time for every issue there is.
  urls: null,
})

const isDrafting = ({status}: ListedIssue): boolean => status === 'drafting'

const isNamed = ({number, slug}: ListedIssue, which: string): boolean =>
  /^\d+$/.test(which) ? number === Number(which) || number === which : slug === which

const latestOf = (issues: readonly ListedIssue[]): readonly ListedIssue[] => {
  const highest = Math.max(...issues.map(({number}) => (typeof number === 'number' ? number : -Infinity)))
  return issues.filter(({number}) => number === highest)
}

const notFound = (which: string, listed: readonly ListedIssue[], {name}: ContentSource): string => {
  const numbers = listed.map(({number}) => number).filter((number) => typeof number === 'number')
  const known =
    numbers.length === 0
      ? 'it holds no published issue'
      : `it has ${listNumbers(numbers.toSorted((a, b) => a - b))}`
  return which === 'latest'
    ? `There is no issue in ${name} that is ready; ${known}.`
    : `There is no issue "${which}" in ${name}; ${known}. Take a number, a slug, "latest" or "all".`
}

const listNumbers = (numbers: readonly number[]): string =>
  numbers.length > 12
    ? `numbers ${String(numbers[0])} to ${String(numbers.at(-1))}`
    : `number ${numbers.join(', ')}`

const clashesAmong = (listed: readonly ListedIssue[]): ReadonlyMap<string, Finding> => {
  const byNumber = Map.groupBy(listed, ({number}) => number)
  const clashing = [...byNumber].filter(([number, issues]) => typeof number === 'number' && issues.length > 1)
  return new Map(
    clashing.flatMap(([number, issues]) =>
      issues.map(({_id}) => [
        _id,
        {
          ruleId: 'export/duplicate-number',
          severity: 'error' as const,
          documentId: _id,
          path: 'number',
          message: `Number ${String(number)} is also the number of ${issues
            .map((other) => other._id)
            .filter((id) => id !== _id)
            .join(', ')}.`,
          help: 'Give one of them another number: two issues can’t have one address.',
          actual: number,
        },
      ]),
    ),
  )
}
