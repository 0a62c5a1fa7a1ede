import type {Match, Range} from '../../../newsletter/quotes/match.ts'

/** A piece of a text, and what it is to the quote. */
export interface Piece {
  readonly text: string
  /**
   * `found`: printed, or looked for and here. `elided`: passed over where the print has an ellipsis. `replaced`: printed as
   * something else, in brackets. `near`: like the words, but not they. `plain`: around it.
   */
  readonly kind: 'plain' | 'found' | 'elided' | 'replaced' | 'near'
  /** What is printed in its place. */
  readonly printed?: string
}

/** How much of the text is shown on either side, in UTF-16 units. */
const AROUND = 320
const AROUND_PLACE = 60

/**
 * A text cut into pieces around what was found in it.
 *
 * @param around - How many UTF-16 units before and after the passage are kept; the rest is left out.
 * @returns Nothing when nothing was found.
 */
export const piecesOf = (text: string, match: Match, around: number = AROUND): readonly Piece[] => {
  const {passage} = match
  if (passage === undefined) return []
  const from = boundaryBefore(text, Math.max(0, passage.start - around))
  const to = boundaryAfter(text, Math.min(text.length, passage.end + around))
  const marked = marksIn(text, match)
  const pieces: Piece[] = []
  let at = from
  for (const {range, ...mark} of marked) {
    const start = Math.max(range.start, at)
    if (range.end <= start) continue
    if (start > at) pieces.push({text: text.slice(at, start), kind: 'plain'})
    pieces.push({text: text.slice(start, range.end), ...mark})
    at = range.end
  }
  if (at < to) pieces.push({text: text.slice(at, to), kind: 'plain'})
  return [
    ...(from > 0 ? [ELLIPSIS] : []),
    ...pieces.filter((piece) => piece.text !== ''),
    ...(to < text.length ? [ELLIPSIS] : []),
  ]
}

/** How many places are shown one by one: enough to see what tells them apart. */
const PLACES = 6

/**
 * The places that words may be meant by, or that their pieces stand in, where there is no one passage; each with a little around
 * it, the first few of them.
 */
export const placesOf = (text: string, match: Match): readonly (readonly Piece[])[] => {
  if (match.passage !== undefined) return []
  return [...match.alternatives, ...match.fragments]
    .slice(0, PLACES)
    .map((range) =>
      piecesOf(text, {...match, passage: range, fragments: [range], alterations: []}, AROUND_PLACE),
    )
}

const ELLIPSIS: Piece = {text: '…', kind: 'plain'}

interface Mark extends Omit<Piece, 'text'> {
  readonly range: Range
}

const marksIn = (text: string, {matchClass, fragments, alterations}: Match): readonly Mark[] => {
  const found = fragments.map((range): Mark => ({
    range,
    kind: matchClass === 'nearMiss' ? 'near' : 'found',
  }))
  const altered = alterations.flatMap(({kind, range, printed}): Mark[] => {
    const words = trimmed(text, range)
    if (words.end <= words.start) return []
    if (kind === 'elided') return [{range: words, kind: 'elided'}]
    return kind === 'inserted' ? [{range: words, kind: 'replaced', printed}] : []
  })
  return [...found, ...altered].toSorted((a, b) => a.range.start - b.range.start)
}

/** A range without the white space at its ends. */
const trimmed = (text: string, {start, end}: Range): Range => {
  const words = text.slice(start, end)
  return {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  }
}

/** To the nearest white space or end of a sentence, so that no word and no surrogate pair is cut. */
const boundaryBefore = (text: string, at: number): number => {
  if (at === 0) return 0
  const later = /[\s。！？」』]/u.exec(text.slice(at, at + 40))
  return later === null ? at : at + later.index + 1
}

const boundaryAfter = (text: string, at: number): number => {
  if (at === text.length) return at
  const earlier = /[\s。！？」』](?=[^\s。！？」』]*$)/u.exec(text.slice(at - 40, at))
  return earlier === null ? at : at - 40 + earlier.index + 1
}
