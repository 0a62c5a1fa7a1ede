import {defineQuery} from 'groq'
import {ISSUE} from './issue-fragment.ts'
import {NEWSLETTER} from './newsletter-fragment.ts'

/**
 * One issue by its number. Takes `{number}`; answers `{newsletter, issue}` as `parseIssue` takes it, each of them `null` when
 * there is no such document.
 */
export const issueByNumberQuery = defineQuery(`{
  "newsletter": ${NEWSLETTER},
  "issue": *[_type == "issue" && number == $number] | order(_id asc)[0]${ISSUE}
}`)

/** One issue by its document id, which stands for it also when two claim one number. Takes `{id}`. */
export const issueByIdQuery = defineQuery(`{
  "newsletter": ${NEWSLETTER},
  "issue": *[_type == "issue" && _id == $id][0]${ISSUE}
}`)
