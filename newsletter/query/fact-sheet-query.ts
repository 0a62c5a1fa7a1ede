import {defineQuery} from 'groq'

/**
 * What a fact-check sheet says beside what is printed and what checks come to: when sources were captured, copied and asked for,
 * and whose account is whose. Takes `{quoteIds, sourceIds, urls}`: the quotes and sources that are printed, and every page that readers
 * are sent to.
 */
export const factSheetQuery = defineQuery(`{
  "sources": *[_type == "source" && (_id in $sourceIds || url in $urls)]{
    _id, title, transTitle, publisher, url, urlStatus, archiveUrl, archiveDate, datePublished,
    urlCheck{outcome, url, checkedAt, detail}
  },
  "snapshots": *[_type == "quote" && _id in $quoteIds && defined(snapshot)]{
    "quoteId": _id, "sourceDate": snapshot->sourceDate, "archiveUrl": snapshot->archiveUrl
  },
  "people": *[_type == "person" && defined(userId)]{_id, name, userId}
}`)
