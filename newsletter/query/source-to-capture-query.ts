import {defineQuery} from 'groq'

/** A source as capturing takes it, with what was captured before, newest first. Takes `{id}`; `null` where it isn't published. */
export const sourceToCaptureQuery = defineQuery(`*[_type == "source" && _id == $id][0]{
  _id, title, url, archiveUrl, archiveDate, inLanguage,
  "snapshots": *[_type == "sourceSnapshot" && source._ref == ^._id] | order(sourceDate desc, capturedAt desc){
    _id, sourceDate, textSha256
  }
}`)
