/** Builders for stored Portable Text. Keys are given by place, so that they are the same each time. */

type Fields = Readonly<Record<string, unknown>>

export const reference = (target: string, key?: string) => ({
  _type: 'reference',
  ...(key !== undefined && {_key: key}),
  _ref: target,
})

export const span = (text: string, ...marks: readonly string[]): Fields => ({_type: 'span', text, marks})

/** A block; its children get the keys `<key>0`, `<key>1`, … */
export const block = (key: string, children: readonly Fields[], more: Fields = {}) => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  markDefs: [],
  children: children.map((child, at) => ({...child, _key: `${key}${at}`})),
  ...more,
})

export const paragraph = (key: string, text: string) => block(key, [span(text)])

/** A table whose first row is its head. */
export const table = (key: string, caption: string, rows: readonly (readonly string[])[]) => ({
  _type: 'table',
  _key: key,
  caption,
  headerRows: 1,
  rows: rows.map((cells, row) => ({
    _type: 'row',
    _key: `${key}r${row}`,
    cells: cells.map((text, column) => ({
      _type: 'cell',
      _key: `${key}r${row}c${column}`,
      value: [paragraph(`${key}r${row}c${column}b`, text)],
    })),
  })),
})
