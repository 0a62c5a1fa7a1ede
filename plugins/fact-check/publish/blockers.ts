import {REASONS} from '../../../newsletter/quotes/reasons.ts'
import {shorten} from '../../../newsletter/contract/raw.ts'
import type {Sheet} from '../sheet/entries.ts'

/** Why an issue's quotations and claims keep it from going out, a line each. */
export interface QuotationBlockers {
  readonly count: number
  /** The first few. */
  readonly lines: readonly string[]
}

/** What of a sheet an export refuses an issue for: every quotation and claim that isn't verified, and whatever stands in marks and is none. */
export const blockersIn = ({entries, loose}: Pick<Sheet, 'entries' | 'loose'>): QuotationBlockers => {
  const lines = [
    ...entries
      .filter(({state}) => state.state !== 'verified' && state.state !== 'waived')
      .map(({use, state}) => `“${shorten(use.printed, 60)}” ${REASONS[state.reason].message}`),
    ...loose
      .filter(({state}) => state === 'unregistered')
      .map(({words}) => `“${shorten(words, 60)}” is in quotation marks, and tied to no quote.`),
  ]
  return {count: lines.length, lines: lines.slice(0, SHOWN)}
}

/** As many as can be read in a dialog at a glance. */
const SHOWN = 5
