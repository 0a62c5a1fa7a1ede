import type {FactSheet} from './fact-sheet.ts'
import {LINE_KINDS, type SheetLine} from './sheet-line.ts'

/** The names of a table's columns. */
export const SHEET_COLUMNS = [
  'part',
  'open',
  'state',
  'in_print',
  'sentence',
  'by',
  'original',
  'against',
  'locator',
  'address',
  'snapshot',
  'copy',
  'copied_on',
  'checked_by',
  'checked_at',
  'notes',
  'to_do',
  'document',
  'document_id',
  'path',
] as const

/** The sheet as a table for a spreadsheet: a row a line, instants and days as ISO 8601 has them. */
export const sheetCells = ({lines}: FactSheet): readonly (readonly string[])[] => lines.map(cellsOf)

const cellsOf = (line: SheetLine): readonly string[] => {
  const {against, checks} = line
  const cells: Readonly<Record<(typeof SHEET_COLUMNS)[number], string>> = {
    part: LINE_KINDS.find(({value}) => value === line.kind)?.title ?? line.kind,
    open: line.isOpen ? 'yes' : 'no',
    state: line.state,
    in_print: line.words,
    sentence: line.sentence,
    by: line.by,
    original: line.original?.text ?? '',
    against: against.name,
    locator: against.locator,
    address: against.url,
    snapshot: against.snapshotDate,
    copy: against.copyUrl,
    copied_on: against.copyDate,
    checked_by: checks.map(({by}) => by).join('; '),
    checked_at: checks.map(({at}) => at).join('; '),
    notes: checks
      .map(({note}) => note)
      .filter((note) => note !== '')
      .join('; '),
    to_do: line.toDo,
    document: line.documentName,
    document_id: line.documentId,
    path: line.path,
  }
  return SHEET_COLUMNS.map((name) => cells[name])
}
