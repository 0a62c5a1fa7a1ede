import {nameOfDocument} from '../contract/names.ts'
import type {RawRecord} from '../contract/raw.ts'
import type {ClaimState} from '../claims/derive-claim-state.ts'
import {REASONS} from '../quotes/reasons.ts'
import {CLAIM_KINDS, QUOTE_STATES} from '../vocabulary.ts'
import {checksOnPaper} from './check-on-paper.ts'
import {evidenceOf, type SheetRecords} from './sheet-records.ts'
import type {SheetLine} from './sheet-line.ts'

/**
 * A line for each claim that was put on the sheet.
 *
 * @param printed - The documents that print them, by id.
 */
export const claimLines = (
  states: readonly ClaimState[],
  printed: ReadonlyMap<string, RawRecord>,
  records: SheetRecords,
): readonly SheetLine[] =>
  states.map((state): SheetLine => {
    const {claim, place, reason} = state
    const isOpen = state.state !== 'verified' && state.state !== 'waived'
    return {
      kind: 'claim',
      words: place?.printed ?? claim.words,
      documentId: claim.documentId,
      documentName: nameOfDocument(printed.get(claim.documentId) ?? {}),
      path: place?.path ?? claim.path,
      sentence: place?.context ?? claim.sentence,
      by: CLAIM_KINDS.find(({value}) => value === claim.kind)?.title ?? claim.kind,
      against: evidenceOf(records.sources.get(claim.sourceId), undefined, claim.note),
      checks: checksOnPaper(state, records),
      state:
        state.state === 'waived'
          ? `Taken off: ${claim.waivedFor}`
          : (QUOTE_STATES.find(({value}) => value === state.state)?.title ?? state.state),
      isOpen,
      toDo: isOpen ? `It ${REASONS[reason].message} ${REASONS[reason].help}`.trim() : '',
    }
  })

/** A line about something that a claim is about, too, stands as the claim does. */
export const asClaimed = (
  line: SheetLine,
  claims: readonly {readonly state: ClaimState; readonly line: SheetLine}[],
): SheetLine => {
  const claimed = claims.find(({state}) => isAbout(state, line))?.line
  if (claimed === undefined) return line
  const {against, checks, state, isOpen, toDo} = claimed
  return {
    ...line,
    ...(line.kind !== 'credit' && {against}),
    checks,
    state: `As a claim: ${state.charAt(0).toLowerCase()}${state.slice(1)}`,
    isOpen,
    toDo,
  }
}

/** Only what stands as it was put on the sheet can answer for a line. */
const isAbout = ({claim, place}: ClaimState, line: SheetLine): boolean => {
  if (place === undefined || claim.documentId !== line.documentId) return false
  if (claim.kind === 'credit') return line.kind === 'credit' && line.path === place.path
  return (
    claim.kind === 'statistic' &&
    line.kind === 'number' &&
    line.path.startsWith(place.path) &&
    line.sentence === place.context &&
    place.printed.includes(line.words)
  )
}
