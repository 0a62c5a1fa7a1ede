import type {SanityClient} from 'sanity'
import {step} from '../../../newsletter/contract/raw.ts'
import {dayIn} from '../../../newsletter/fact-sheet/day-in.ts'
import {factSheet} from '../../../newsletter/fact-sheet/fact-sheet.ts'
import {factSheetHtml} from '../../../newsletter/fact-sheet/sheet-html.ts'
import {sheetParams} from '../../../newsletter/fact-sheet/sheet-records.ts'
import {factSheetQuery} from '../../../newsletter/query/fact-sheet-query.ts'
import {issueByIdQuery} from '../../../newsletter/query/issue-queries.ts'
import {isClaim, isQuotation, type Sheet} from '../sheet/entries.ts'

/**
 * The sheet of an issue as a page to print, with the states that the desk shows.
 *
 * @param hasHistory - Whether they rest on the lake's record of who made what.
 * @throws ClientError and the like, as the client throws them.
 */
export const loadPaper = async (
  client: SanityClient,
  issueId: string,
  {entries, loose}: Sheet,
  hasHistory: boolean,
): Promise<string> => {
  const options = {perspective: 'drafts', tag: 'fact-check'} as const
  const raw = await client.fetch<unknown>(issueByIdQuery, {id: issueId}, options)
  const claims = entries.filter(isClaim).map(({state}) => state)
  const answer = await client.fetch<unknown>(factSheetQuery, sheetParams(raw, claims), options)
  return factSheetHtml(
    factSheet({
      raw,
      answer,
      quotes: {
        history: hasHistory ? 'transactions' : 'none',
        states: entries.filter(isQuotation).map(({state}) => state),
        claims,
        unregistered: loose,
      },
      day: dayIn(step(step(raw, 'newsletter'), 'timeZone'), new Date()),
    }),
  )
}
