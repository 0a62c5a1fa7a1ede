import type {ContentSource} from '../../newsletter/content-source.ts'
import {isRecord, step, type RawRecord} from '../../newsletter/contract/raw.ts'
import {quoteGateQuery} from '../../newsletter/query/quote-gate-query.ts'
import {quoteGate, type GateReport} from '../../newsletter/quotes/gate.ts'
import {stringAt} from '../../newsletter/quotes/uses.ts'
import {usesIn} from '../../newsletter/quotes/printed-in.ts'

/** The gate's report, and the answer it was derived from, whose documents are pinned like those that are printed. */
export interface QuoteReading {
  readonly report: GateReport
  readonly answer: unknown
}

/** Derives the states of an issue's quotations anew, from the documents that are about to be rendered. */
export const readQuotes = async (
  source: ContentSource,
  printed: readonly RawRecord[],
): Promise<QuoteReading> => {
  const documentIds = printed.map((document) => stringAt(document, '_id'))
  const uses = usesIn(printed)
  const quoteIds = [...new Set(uses.map(({quoteId}) => quoteId))]
  const quoting = [...new Set(uses.map(({documentId}) => documentId))]
  const answer = await source.fetch(quoteGateQuery, {documentIds, quoteIds})
  const record = await source.transactions?.([...quoting, ...quoteIds, ...checkIdsIn(answer)])
  return {report: quoteGate(printed, answer, record), answer}
}

const checkIdsIn = (answer: unknown): readonly string[] => {
  const checks = step(answer, 'checks')
  return Array.isArray(checks) ? checks.filter(isRecord).map((check) => stringAt(check, '_id')) : []
}
