import {defineQuery} from 'groq'

/** Every issue there is, oldest first: what an export of all of them goes through. */
export const issueListQuery = defineQuery(`*[_type == "issue"] | order(number asc, _id asc){
  _id, _rev, number, title, "slug": slug.current, status, datePublished
}`)
