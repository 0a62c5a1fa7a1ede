/** An issue that links can be put into. */
export interface OpenIssue {
  readonly _id: string
  readonly number: number | null
  readonly title: string | null
  readonly links: number
  readonly hasIt: boolean
}

/** Issues that haven't gone out, the next to go first. Takes `{link}`, an id without `drafts.` in front. */
export const openIssuesQuery = `*[_type == "issue" && status != "published"] | order(number asc){
  _id, number, title, "links": count(weeklyLinks), "hasIt": $link in weeklyLinks[]._ref
}`

/** The query's answer, as far as it is one. */
export const openIssuesIn = (answer: unknown): readonly OpenIssue[] =>
  Array.isArray(answer)
    ? answer.filter(isOpenIssue).map((issue) => ({...issue, links: issue.links ?? 0}))
    : []

const isOpenIssue = (value: unknown): value is OpenIssue =>
  typeof value === 'object' && value !== null && '_id' in value && typeof value._id === 'string'
