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

/**
 * What publishing an issue comes to.
 *
 * - `free`: there is nothing to say.
 * - `tell`: said at the button; what isn't ready goes nowhere yet.
 * - `wait`: not yet known, and it would go out.
 * - `ask`: asked before it is done, also where it can't be known.
 *
 * @param isReady - Whether it would go out but for its quotations.
 */
export const publishGate = (
  isReady: boolean,
  sheet: 'loading' | 'failed' | 'ready',
  count: number,
): 'free' | 'tell' | 'wait' | 'ask' => {
  if (!isReady) return count > 0 ? 'tell' : 'free'
  if (sheet === 'loading') return 'wait'
  return sheet === 'failed' || count > 0 ? 'ask' : 'free'
}
