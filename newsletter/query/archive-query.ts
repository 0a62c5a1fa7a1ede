import {defineQuery} from 'groq'
import {FIGURE_KEYS} from './fragments.ts'

/** What the archive's index page lists: the issues that are out or ready to go out, newest first. */
export const archiveQuery =
  defineQuery(`*[_type == "issue" && status in ["ready", "published"]] | order(number desc, _id asc){
  _id, _rev, number, title, "slug": slug.current, datePublished, subject, preheader,
  cover{${FIGURE_KEYS}}
}`)
