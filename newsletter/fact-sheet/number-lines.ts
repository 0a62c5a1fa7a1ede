import type {Issue} from '../contract/issue.ts'
import type {Passage, Piece} from '../preflight/text/passage.ts'
import {passagesOf} from '../preflight/text/passages-of.ts'
import type {QuoteState} from '../quotes/derive-state.ts'
import {readNumerals} from '../quotes/numerals/read-numerals.ts'
import {sentencesAround} from '../quotes/sentence.ts'
import {noEvidence, type SheetLine} from './sheet-line.ts'

/**
 * A line for each number in the words that an issue prints in its own language. One that is quoted is checked with its quotation
 * and stands as that does; "one" and "first", which may be no numbers at all, are left out.
 *
 * @param quotes - The quotations' states, and their lines in the same order.
 */
export const numberLines = (
  issue: Issue,
  quotes: readonly {readonly state: QuoteState; readonly line: SheetLine}[],
): readonly SheetLine[] =>
  passagesOf(issue)
    .filter(({kind, pieces}) => kind !== 'name' && pieces[0]?.place.documentId !== issue.newsletter._id)
    .flatMap((passage) => numbersIn(passage, quotes))

const numbersIn = (
  passage: Passage,
  quotes: readonly {readonly state: QuoteState; readonly line: SheetLine}[],
): readonly SheetLine[] =>
  readNumerals(passage.own)
    .filter(({isWeak}) => !isWeak)
    .flatMap(({start, end, text}) => {
      // What lies in no piece is the renderer's own.
      const piece = passage.pieces.find((one) => one.start <= start && start < one.end)
      if (piece === undefined) return []
      const {documentId, documentName, fieldName, path} = piece.place
      const sentence = sentencesAround(passage.text, start, end)
      const from = passage.text.lastIndexOf(sentence, start)
      const quote = quotes.find(({state}) => isWithin(state, passage, piece, start))
      const own: SheetLine = {
        kind: 'number',
        words: text,
        documentId,
        documentName: `${documentName}, ${fieldName}`,
        path,
        sentence,
        ...(from !== -1 && {at: start - from}),
        by: '',
        against: noEvidence,
        checks: [],
        state: 'Not checked',
        isOpen: true,
        toDo: 'See where it is from, and that it is right.',
      }
      if (quote === undefined) return [own]
      const {by, against, checks, state, isOpen, toDo} = quote.line
      return [{...own, by, against, checks, state: `Quoted: ${state.toLowerCase()}`, isOpen, toDo}]
    })

/** Whether a place in a passage is one of the marked words of a use. */
const isWithin = ({use}: QuoteState, {pieces}: Passage, piece: Piece, start: number): boolean => {
  const {documentId, block} = piece.place
  if (use.documentId !== documentId) return false
  const before = pieces
    .filter((one) => one.place.block === block && one.start < piece.start)
    .reduce((length, one) => length + one.end - one.start, 0)
  const at = before + start - piece.start
  return use.parts.some((part) => part.path === block && part.start <= at && at < part.end)
}
