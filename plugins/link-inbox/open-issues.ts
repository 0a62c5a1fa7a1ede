/** An issue, as a link's form speaks of it. */
export interface IssueOfLink {
  /** Without `drafts.` in front. */
  readonly id: string
  readonly number: number | null
  readonly status: string
  readonly hasIt: boolean
}

/** Where a link is, and where it can go. */
export interface LinkPlace {
  /** Issues that list it, the newest first. */
  readonly isIn: readonly IssueOfLink[]
  /** Issues that haven't gone out and don't list it, this week's first. */
  readonly canGoTo: readonly IssueOfLink[]
}

/**
 * Issues that a link is in or could be put into. Takes `{link}`, an id without `drafts.` in front, and is asked in the `drafts`
 * perspective.
 */
export const issuesOfLinkQuery = `*[_type == "issue" && (status != "published" || $link in weeklyLinks[]._ref)]
  | order(select(status == "ready" => 1, 0) asc, number asc){
    "id": _id, number, "status": coalesce(status, "drafting"), "hasIt": coalesce($link in weeklyLinks[]._ref, false)
  }`

/** The query's answer, as far as it is one; `undefined` where there is none yet. */
export const placeOfLink = (answer: unknown): LinkPlace | undefined => {
  if (!Array.isArray(answer)) return undefined
  const issues = answer.filter(isIssue)
  return {
    isIn: issues
      .filter(({hasIt}) => hasIt)
      .toSorted((a, b) => (b.number ?? Infinity) - (a.number ?? Infinity)),
    canGoTo: issues.filter(({hasIt, status}) => !hasIt && status !== 'published'),
  }
}

/** The issue that one action puts the link into or takes it out of, and which of the two; `undefined` where there is none. */
export const nextMove = ({
  isIn,
  canGoTo,
}: LinkPlace): {readonly kind: 'put' | 'take-out'; readonly issue: IssueOfLink} | undefined => {
  const chosenFor = isIn.find(({status}) => status !== 'published')
  if (chosenFor !== undefined) return {kind: 'take-out', issue: chosenFor}
  const [issue] = canGoTo
  return issue === undefined ? undefined : {kind: 'put', issue}
}

const isIssue = (value: unknown): value is IssueOfLink =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'status' in value &&
  'hasIt' in value &&
  'number' in value
