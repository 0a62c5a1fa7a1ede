import {isRecord, type RawRecord} from '../contract/raw.ts'
import {usesOf, type QuoteUse} from './uses.ts'

/** The documents whose words an issue prints. */
const printing = new Set(['issue', 'essay', 'weeklyLink'])

/**
 * The documents in an issue query's answer that print words of their own, as they were projected: from what is rendered itself,
 * not from a second reading of it.
 *
 * @param answer - The `issue` of that answer.
 */
export const printedIn = (answer: unknown): readonly RawRecord[] => {
  if (!isRecord(answer)) return []
  const own = typeof answer['_type'] === 'string' && printing.has(answer['_type']) ? [answer] : []
  const listed = ['essays', 'weeklyLinks'].flatMap((name) => {
    const list = answer[name]
    return Array.isArray(list) ? list.filter(isRecord) : []
  })
  const within = listed.flatMap((entry) => [entry['essay'], entry['weeklyLink']].flatMap(printedIn))
  return [...new Map([...own, ...within].map((document) => [String(document['_id']), document])).values()]
}

/** Every use in those documents. */
export const usesIn = (printed: readonly RawRecord[]): readonly QuoteUse[] => printed.flatMap(usesOf)
