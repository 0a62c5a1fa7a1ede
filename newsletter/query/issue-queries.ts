import {defineQuery} from 'groq'
import {ISSUE} from './issue-fragment.ts'
import {NEWSLETTER} from './newsletter-fragment.ts'

/**
 * One issue by its number. Takes `{number}`; like the others here, answers `{newsletter, issue}` as `parseIssue` takes it,
 * each of them `null` when there is no such document.
 */
export const issueByNumberQuery = defineQuery(`{
  "newsletter": ${NEWSLETTER},
  "issue": *[_type == "issue" && number == $number] | order(_id asc)[0]${ISSUE}
}`)

/** One issue by its slug. Takes `{slug}`. */
export const issueBySlugQuery = defineQuery(`{
  "newsletter": ${NEWSLETTER},
  "issue": *[_type == "issue" && slug.current == $slug] | order(_id asc)[0]${ISSUE}
}`)

/** The issue with the highest number among those that are out or ready to go out. */
export const latestIssueQuery = defineQuery(`{
  "newsletter": ${NEWSLETTER},
  "issue": *[_type == "issue" && status in ["ready", "published"]] | order(number desc, _id asc)[0]${ISSUE}
}`)
