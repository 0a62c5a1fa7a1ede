import {defineQuery} from 'groq'

/**
 * What is stored of pages that were asked for, drafts beside what is published. Takes `{ids}`, those of drafts among them; asked
 * in the `raw` perspective.
 */
export const sourceChecksQuery = defineQuery(`*[_type == "source" && _id in $ids]{
  _id, _rev, url, urlStatus, urlCheck{outcome, url, failingSince}
}`)
