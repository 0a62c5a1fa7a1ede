import {isElement, nameOf} from './declarations.ts'

/** A table with every row as wide as the widest. */
export interface Grid {
  readonly caption: string
  readonly rows: readonly {
    /** Said by the markup; what only looks like a header is judged later. */
    readonly isHeader: boolean
    /** `undefined` where a cell reaches over from the left or from above. */
    readonly cells: readonly (Element | undefined)[]
  }[]
}

/** No table that is read needs more, and a page can say anything. */
const MOST_COLUMNS = 50

/** The cells of a table in their columns, those that span several counted as often as they span. */
export const gridOf = (table: Element): Grid => {
  const trs = rowsOf(table)
  const rows: (Element | undefined)[][] = trs.map(() => [])
  const taken = trs.map(() => new Set<number>())
  trs.forEach((tr, y) => {
    let x = 0
    for (const cell of cellsOf(tr)) {
      while (taken[y]?.has(x) === true) x += 1
      const width = spanOf(cell, 'colspan')
      for (let below = y; below < y + spanOf(cell, 'rowspan'); below += 1)
        for (let right = x; right < x + width; right += 1) taken[below]?.add(right)
      const row = rows[y]
      if (row !== undefined && x < MOST_COLUMNS) row[x] = cell
      x += width
    }
  })
  const width = Math.min(MOST_COLUMNS, Math.max(0, ...taken.map((columns) => Math.max(-1, ...columns) + 1)))
  return {
    caption: captionOf(table),
    rows: rows.map((cells, y) => ({
      isHeader: trs[y] !== undefined && isHeaderRow(trs[y]),
      cells: Array.from({length: width}, (_, x) => cells[x]),
    })),
  }
}

/** Tables that only put things beside each other: mails and old pages are made of them. */
export const isLayout = (table: Element, {rows}: Grid): boolean =>
  table.getAttribute('role') === 'presentation' ||
  table.querySelector('table') !== null ||
  rows.length === 0 ||
  rows.every(({cells}) => cells.length <= 1)

/** Rows of the table itself, in whatever sections, the head's first. */
const rowsOf = (table: Element): readonly Element[] =>
  childrenNamed(table, /^(?:thead|tbody|tfoot|tr)$/)
    .toSorted((one, other) => rankOf(one) - rankOf(other))
    .flatMap((section) => (nameOf(section) === 'tr' ? [section] : childrenNamed(section, /^tr$/)))

// A row without a section is of the body.
const rankOf = (section: Element): number => ({thead: 0, tfoot: 2})[nameOf(section)] ?? 1

const cellsOf = (row: Element): readonly Element[] => childrenNamed(row, /^t[dh]$/)

const childrenNamed = (element: Element, pattern: RegExp): readonly Element[] =>
  [...element.childNodes].filter(isElement).filter((child) => pattern.test(nameOf(child)))

const isHeaderRow = (row: Element): boolean =>
  (row.parentNode !== null && isElement(row.parentNode) && nameOf(row.parentNode) === 'thead') ||
  (cellsOf(row).length > 0 && cellsOf(row).every((cell) => nameOf(cell) === 'th'))

const captionOf = (table: Element): string =>
  childrenNamed(table, /^caption$/)
    .map((caption) => caption.textContent.replace(/\s+/g, ' ').trim())
    .join(' ')

const spanOf = (cell: Element, attribute: 'colspan' | 'rowspan'): number => {
  const span = Number.parseInt(cell.getAttribute(attribute) ?? '1', 10)
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), MOST_COLUMNS)
}
