import {defineQuery} from 'groq'

/** At which revision documents stand. Takes `{ids}`. */
export const revisionsQuery = defineQuery(`*[_id in $ids]{_id, _rev}`)
