import type {Table} from './contract.ts'

const numeric = /^[\s$€£¥₩+\-−–~≈<>]*\d[\d\s.,'’]*(?:%|[a-zA-Z]{1,3}|万|亿)?$/

/**
 * For each column, whether all of its filled cells below the header rows are numbers, with sign, currency or unit. The first
 * column names the rows and is none, even where it holds years.
 */
export const numericColumns = ({rows, headerRows}: Table): readonly boolean[] => {
  const body = rows.slice(headerRows ?? 0)
  const count = Math.max(0, ...rows.map(({cells}) => cells.length))
  return Array.from({length: count}, (_, column) => {
    if (column === 0) return false
    const texts = body.map(({cells}) => cellText(cells[column])).filter((text) => text !== '')
    return texts.length > 0 && texts.every((text) => numeric.test(text))
  })
}

/** A cell's words. */
const cellText = (cell: Table['rows'][number]['cells'][number] | undefined): string =>
  (cell?.value ?? [])
    .map((block) => (block._type === 'block' ? block.children.map(({text}) => text).join('') : ''))
    .join(' ')
    .trim()
