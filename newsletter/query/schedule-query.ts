import {defineQuery} from 'groq'

/** When each issue goes out, and on whose clock: what a schedule is made of. */
export const scheduleQuery = defineQuery(`{
  "timeZone": *[_id == "newsletter"][0].timeZone,
  "issues": *[_type == "issue" && defined(datePublished) && defined(number)] | order(datePublished asc){
    _id, _rev, number, status, datePublished
  }
}`)
