import type {ContentSource} from '../../newsletter/content-source.ts'
import type {RawRecord} from '../../newsletter/contract/raw.ts'
import {quoteGateQuery} from '../../newsletter/query/quote-gate-query.ts'
import {gateIds} from '../../newsletter/gate/gate-ids.ts'
import {quoteGate, type GateReport} from '../../newsletter/gate/gate.ts'
import {stringAt} from '../../newsletter/quotes/uses.ts'
import {usesIn} from '../../newsletter/quotes/printed-in.ts'

/** The gate's report, and the answer it was derived from, whose documents are pinned like those that are printed. */
export interface QuoteReading {
  readonly report: GateReport
  readonly answer: unknown
}

/** Derives the states of an issue's quotations and claims anew, from the documents that are about to be rendered. */
export const readQuotes = async (
  source: ContentSource,
  printed: readonly RawRecord[],
): Promise<QuoteReading> => {
  const documentIds = printed.map((document) => stringAt(document, '_id'))
  const quoteIds = [...new Set(usesIn(printed).map(({quoteId}) => quoteId))]
  const answer = await source.fetch(quoteGateQuery, {documentIds, quoteIds})
  const record = await source.transactions?.(gateIds(printed, answer))
  return {report: quoteGate(printed, answer, record), answer}
}
