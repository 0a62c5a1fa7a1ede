import {stringify} from 'csv-stringify/sync'
import type {FactSheet} from '../../newsletter/fact-sheet/fact-sheet.ts'
import {SHEET_COLUMNS, sheetCells} from '../../newsletter/fact-sheet/sheet-cells.ts'

/**
 * The sheet as CSV (RFC 4180, UTF-8 with a mark, by which Excel knows it). A cell that a spreadsheet would take for a formula gets an
 * apostrophe in front: what is quoted from elsewhere must run nothing. https://owasp.org/www-community/attacks/CSV_Injection
 */
export const sheetCsv = (sheet: FactSheet): string =>
  stringify([[...SHEET_COLUMNS], ...sheetCells(sheet).map((cells) => [...cells])], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  })
