import {defineQuery} from 'groq'

/**
 * What preflight must know of the other issues, oldest first: their numbers and dates, and the addresses of their weekly links.
 */
export const issueHistoryQuery = defineQuery(`*[_type == "issue"] | order(number asc, _id asc){
  _id, number, status, datePublished, "urls": weeklyLinks[]->url
}`)
