import * as z from 'zod'

// Anything may be wrong with another issue; what can't be read of it is as if it were missing.
const text = z.string().nullable().catch(null)

/** What `issueHistoryQuery` answers: every issue there is, with its number, date, and the addresses of its weekly links. */
export const pastIssues = z.array(
  z.object({
    _id: z.string(),
    number: z.number().nullable().catch(null),
    status: text,
    datePublished: text,
    urls: z.array(text).nullable().catch(null),
  }),
)
