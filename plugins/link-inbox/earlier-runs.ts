import {pageKey} from '../../newsletter/web-address/page-key.ts'

/** Another weekly link to the same page. */
export interface EarlierRun {
  /** Without `drafts.` in front. */
  readonly linkId: string
  readonly headline: string | null
  /** The issue that has it; `null` where it waits in the inbox. */
  readonly issue: {readonly id: string; readonly number: number | null; readonly status: string} | null
}

/** Links to a page but the one that is asked for, each with its issues. Takes `{spellings, link}`. */
export const sameAddressQuery = `*[_type == "weeklyLink" && _id != $link
    && count($spellings[string::startsWith(^.url, @)]) > 0]{
  _id, url, headline,
  "issues": *[_type == "issue" && ^._id in weeklyLinks[]._ref] | order(number desc){
    "id": _id, number, "status": coalesce(status, "drafting")
  }
}`

/** Those in the query's answer that are links to the very page, the newest issue first. */
export const earlierRunsIn = (answer: unknown, href: string): readonly EarlierRun[] =>
  (Array.isArray(answer) ? answer.filter(isSameAddress) : [])
    .filter(({url}) => pageKey(url) === pageKey(href))
    .flatMap(({_id, headline, issues}): readonly EarlierRun[] =>
      issues.length === 0
        ? [{linkId: _id, headline, issue: null}]
        : issues.map((issue) => ({linkId: _id, headline, issue})),
    )
    .toSorted((a, b) => (b.issue?.number ?? 0) - (a.issue?.number ?? 0))

interface SameAddress {
  readonly _id: string
  readonly url: string
  readonly headline: string | null
  readonly issues: readonly NonNullable<EarlierRun['issue']>[]
}

const isSameAddress = (value: unknown): value is SameAddress =>
  typeof value === 'object' &&
  value !== null &&
  '_id' in value &&
  typeof value._id === 'string' &&
  'url' in value &&
  typeof value.url === 'string' &&
  'issues' in value &&
  Array.isArray(value.issues)
