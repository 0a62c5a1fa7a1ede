import type {Finding, Fix, Severity, TextRange} from '../../findings/finding.ts'
import type {Rule} from '../rule.ts'
import type {Subject} from '../subject.ts'
import type {Extent, Passage, Piece} from './passage.ts'

/** A place in a passage that breaks a rule. */
export interface Hit extends Extent {
  /** Goes on from "Essay “Title”: entry 3 of the body ". */
  readonly says: string
  /** Where it isn't the rule's own. */
  readonly severity?: Severity
  readonly help?: string
  /** Said instead of the text between start and end. */
  readonly actual?: string
  readonly expected?: string
  /** Mends it; applied by one click where it falls within one stored string. */
  readonly replace?: Extent & {readonly by: string; readonly title: string}
}

interface TextRule extends Omit<Rule, 'check' | 'needs'> {
  readonly needs?: Rule['needs']
  readonly severity: Severity
  readonly help: string
  /** Finds the places in one passage; `following` are the passages after it. */
  readonly find: (passage: Passage, subject: Subject, index: number) => Iterable<Hit>
}

/** A rule over texts, from what finds its places. */
export const textRule = ({id, title, needs = [], severity, help, find}: TextRule): Rule => ({
  id,
  title,
  needs,
  check: (subject) =>
    subject.passages.flatMap((passage, index) =>
      [...find(passage, subject, index)].map((hit) => findingOf({id, severity, help}, passage, hit)),
    ),
})

const findingOf = (
  rule: {readonly id: string; readonly severity: Severity; readonly help: string},
  passage: Passage,
  hit: Hit,
): Finding => {
  const piece = pieceAt(passage, hit)
  const {place} = piece
  const fix = fixOf(passage, hit)
  return {
    ruleId: rule.id,
    severity: hit.severity ?? rule.severity,
    documentId: place.documentId,
    path: place.path,
    message: `${place.documentName}: ${place.fieldName} ${hit.says}.`.toWellFormed(),
    help: hit.help ?? rule.help,
    actual: hit.actual ?? passage.text.slice(hit.start, hit.end).toWellFormed(),
    ...(hit.expected !== undefined && {expected: hit.expected}),
    range: rangeOf(passage, piece, hit),
    ...(fix !== undefined && {fix}),
  }
}

/** The stored string that a hit begins in; where it lies in what is composed, the one before it, since that has its end. */
const pieceAt = ({pieces, text}: Passage, {start}: Extent): Piece => {
  const piece = pieces.find(({end}) => end > start) ?? pieces.at(-1)
  if (piece === undefined) throw new TypeError(`A passage has no piece: ${text}`)
  const before = pieces[pieces.indexOf(piece) - 1]
  return piece.start > start && before !== undefined ? before : piece
}

const rangeOf = ({pieces}: Passage, piece: Piece, {start, end}: Extent): TextRange => {
  const last =
    pieces.findLast((other) => other.start < end && other.place.block === piece.place.block) ?? piece
  const pointIn = (of: Piece, at: number) => ({
    path: of.place.path,
    offset: Math.min(Math.max(at, of.start), of.end) - of.start,
  })
  return {block: piece.place.block, from: pointIn(piece, start), to: pointIn(last, end)}
}

const fixOf = ({pieces, text}: Passage, {replace}: Hit): Fix | undefined => {
  if (replace === undefined) return undefined
  const piece = pieces.find(({start, end}) => start <= replace.start && replace.end <= end)
  if (piece === undefined) return undefined
  const stored = text.slice(piece.start, piece.end)
  const mended =
    stored.slice(0, replace.start - piece.start) + replace.by + stored.slice(replace.end - piece.start)
  // Nothing is mended by taking away all there is.
  if (mended.trim() === '') return undefined
  return {
    title: replace.title,
    from: {[piece.place.path]: stored},
    set: {[piece.place.path]: mended},
  }
}
