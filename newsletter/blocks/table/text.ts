import {columnsOf} from '../../render/columns.ts'
import {printable} from '../../render/printable.ts'
import type {TextTarget} from '../../render/text-target.ts'
import {textWidth, wrap} from '../../render/wrap.ts'
import {plainWords} from '../block/text.ts'
import type {Table} from './contract.ts'
import {numericColumns} from './numeric-columns.ts'

/**
 * A table in columns where it fits, else a line per cell under its row's first. Reading order is the table's own: caption,
 * then row by row.
 */
export const tableText = (target: TextTarget, table: Table): string => {
  const rows = table.rows.map(({cells}) => cells.map(({value}) => printable(plainWords(target, value))))
  const widths = columnWidths(rows)
  const caption = table.caption === null ? [] : [wrap(table.caption), '']
  const total = widths.reduce((sum, width) => sum + width + 2, -2)
  const lines =
    total <= textWidth
      ? inColumns(rows, widths, numericColumns(table), table.headerRows ?? 0)
      : rows.map(asList)
  return [...caption, ...lines].join('\n')
}

/** A row whose first cell names it, and a line for each other cell that has words. */
const asList = ([first = '', ...others]: readonly string[]): string =>
  [
    wrap(first, '  ', '* '),
    ...others.filter((cell) => cell.trim() !== '').map((cell) => wrap(cell, '    ', '  - ')),
  ].join('\n')

const columnWidths = (rows: readonly (readonly string[])[]): readonly number[] =>
  Array.from({length: Math.max(0, ...rows.map((row) => row.length))}, (_, column) =>
    Math.max(...rows.map((row) => columnsOf(row[column] ?? ''))),
  )

const inColumns = (
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  numeric: readonly boolean[],
  headers: number,
): readonly string[] => {
  const rule = widths
    .map((width) => '-'.repeat(width))
    .join('  ')
    .trimEnd()
  return rows.flatMap((row, at) => {
    const line = widths
      .map((width, column) => pad(row[column] ?? '', width, numeric[column] === true))
      .join('  ')
    return at + 1 === headers ? [line.trimEnd(), rule] : [line.trimEnd()]
  })
}

const pad = (text: string, width: number, toTheRight: boolean): string => {
  const space = ' '.repeat(width - columnsOf(text))
  return toTheRight ? space + text : text + space
}
