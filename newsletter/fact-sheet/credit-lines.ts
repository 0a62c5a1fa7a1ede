import type {Issue} from '../contract/issue.ts'
import {figuresOf, type PlacedFigure} from '../preflight/places/figures-of.ts'
import {LICENCES} from '../vocabulary.ts'
import {noEvidence, type SheetLine} from './sheet-line.ts'

/** A line for each picture: whose it is, and by what right it is printed. */
export const creditLines = (issue: Issue): readonly SheetLine[] => figuresOf(issue).map(creditLine)

const creditLine = ({figure, place}: PlacedFigure): SheetLine => {
  const {credit} = figure
  const licence = LICENCES.find(({value}) => value === credit?.licence)?.title ?? ''
  return {
    kind: 'credit',
    words: credit?.creditLine ?? '',
    documentId: place.documentId,
    documentName: place.documentName,
    path: place.path,
    sentence: figure.caption ?? figure.alt ?? '',
    by: credit?.creator ?? '',
    against: {
      ...noEvidence,
      name: [licence, credit?.usageTerms ?? '', credit?.permissionEvidence ?? '']
        .filter((part) => part.trim() !== '')
        .join('. '),
      url: credit?.webStatement ?? '',
    },
    checks: [],
    state: credit === null ? 'No credit' : 'Not checked',
    isOpen: true,
    toDo:
      credit === null
        ? 'Choose whose picture it is.'
        : 'See that it is theirs, shows what the caption says, and may be printed.',
  }
}
