import {nameOfDocument} from '../contract/names.ts'
import type {RawRecord} from '../contract/raw.ts'
import type {QuoteState} from '../quotes/derive-state.ts'
import {REASONS} from '../quotes/reasons.ts'
import type {Unregistered} from '../quotes/unregistered.ts'
import {stringAt} from '../quotes/uses.ts'
import {directionOf} from '../render/language.ts'
import {LANGUAGES, QUOTE_STATES} from '../vocabulary.ts'
import {checksOnPaper} from './check-on-paper.ts'
import {evidenceOf, type SheetRecords} from './sheet-records.ts'
import {noEvidence, type SheetLine} from './sheet-line.ts'

/**
 * A line for each quotation, and for each passage in quotation marks that is none.
 *
 * @param printed - The documents that print them, by id.
 * @param quotes - As the query answered them, by id.
 */
export const quoteLines = (
  states: readonly QuoteState[],
  unregistered: readonly Unregistered[],
  printed: ReadonlyMap<string, RawRecord>,
  quotes: ReadonlyMap<string, RawRecord>,
  records: SheetRecords,
): readonly SheetLine[] => {
  const nameOf = (documentId: string) => nameOfDocument(printed.get(documentId) ?? {})
  return [
    ...states.map((state) => quoteLine(state, quotes.get(state.use.quoteId), nameOf, records)),
    ...unregistered.map((words) => looseLine(words, nameOf(words.documentId))),
  ]
}

const quoteLine = (
  state: QuoteState,
  quote: RawRecord | undefined,
  nameOf: (documentId: string) => string,
  records: SheetRecords,
): SheetLine => {
  const {use, judged, reason, contextChanged} = state
  const original = stringAt(quote, 'originalText')
  const isTranslated = stringAt(quote, 'translation').trim() !== '' && original !== ''
  const isOpen = state.state !== 'verified' || contextChanged
  return {
    kind: 'quote',
    words: use.printed,
    documentId: use.documentId,
    documentName: nameOf(use.documentId),
    path: use.parts[0]?.markPath ?? '',
    sentence: use.context,
    by: [stringAt(quote, 'speaker'), stringAt(quote, 'speakerRole')].filter((part) => part !== '').join(', '),
    ...(isTranslated && {original: {text: original, ...languageOf(stringAt(quote, 'originalLanguage'))}}),
    against: evidenceOf(
      records.sources.get(judged?.source ?? ''),
      records.snapshots.get(use.quoteId),
      stringAt(quote, 'locator'),
    ),
    checks: checksOnPaper(state, records),
    state: QUOTE_STATES.find(({value}) => value === state.state)?.title ?? state.state,
    isOpen,
    toDo:
      state.state === 'verified'
        ? contextChanged
          ? 'The sentence around it is another than when it was checked. See that it still says there what it said.'
          : ''
        : `It ${REASONS[reason].message} ${REASONS[reason].help}`.trim(),
  }
}

const looseLine = (
  {words, documentId, path, state, waivedFor}: Unregistered,
  documentName: string,
): SheetLine => ({
  kind: 'quote',
  words,
  documentId,
  documentName,
  path,
  sentence: '',
  by: '',
  against: noEvidence,
  checks: [],
  state: state === 'waived' ? `Waived: ${waivedFor ?? ''}` : 'Unregistered',
  isOpen: state === 'unregistered',
  toDo:
    state === 'unregistered'
      ? 'It stands in quotation marks, and no quote says where it is from. Mark the words as a quotation, or waive them with a reason.'
      : '',
})

const languageOf = (tag: string) => {
  const language = LANGUAGES.find(({value}) => value === tag)?.value
  return language === undefined ? {} : {language, direction: directionOf(language)}
}
