/**
 * What state a document is in, as GROQ conditions on it: worked out from what refers to it, never typed. They are asked in the
 * `drafts` perspective, where a document and its draft are one.
 */

const linksOfIssues = (which: string): string => `*[_type == "issue" && ${which}].weeklyLinks[]._ref`

const HAS_GONE_OUT = 'status == "published"'

export const linksUnused = `!(_id in ${linksOfIssues('true')})`

export const linksRun = `_id in ${linksOfIssues(HAS_GONE_OUT)}`

/** In an issue that is being made. A link that ran before and is chosen again is listed under both. */
export const linksChosen = `_id in ${linksOfIssues(`!(${HAS_GONE_OUT})`)}`

export const deadLinks = 'defined(urlStatus) && urlStatus != "live"'

export const sourcesWithoutSnapshot = '!(_id in *[_type == "sourceSnapshot"].source._ref)'

/**
 * Words that were changed after they were checked have to be checked again. Importing isn't changing: it makes a document and
 * edits it at one instant.
 */
const STANDS = '(^._updatedAt == ^._createdAt || checkedAt >= ^._updatedAt)'

/** A translated quote needs two verdicts, one on the original and one on the translation; any quote's last must be good. */
export const quotesToCheck = `(
  count(*[_type == "quoteCheck" && quote._ref == ^._id && verdict == "verified" && ${STANDS}])
    < select(defined(translation) => 2, 1)
  || *[_type == "quoteCheck" && quote._ref == ^._id] | order(checkedAt desc)[0].verdict != "verified"
)`

/**
 * The issue that the desk is working on: of those being drafted the one with the lowest number, else the first that waits to be
 * sent. Answers `{_id}` or `null`.
 */
export const thisWeeksIssueQuery = `*[_type == "issue" && status != "published"]
  | order(select(status == "ready" => 1, 0) asc, number asc)[0]{_id}`
