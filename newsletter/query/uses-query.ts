import {defineQuery} from 'groq'

/**
 * Where something is used that may have to be corrected. Takes `{id}`, a quote's, a source's or a weekly link's; asked in the `raw`
 * perspective, as drafts have to be known, too. A source is used by whatever prints a quote from it, as well.
 */
export const usesQuery = defineQuery(`{
  "documents": *[_type in ["issue", "essay", "weeklyLink"] && !(_id in path("drafts.**")) && (
    _id == $id || references($id) || references(*[_type == "quote" && source._ref == $id]._id)
  )]._id,
  "issues": *[_type == "issue" && defined(number) && !(_id in path("versions.**"))] | order(number asc){
    _id, _rev, number, title, status, "essays": essays[]._ref, "weeklyLinks": weeklyLinks[]._ref
  }
}`)
