import type {z} from 'zod'
import {plainBlock, type PlainBlock} from '../../blocks/block/contract.ts'
import {callout, type Callout} from '../../blocks/callout/contract.ts'
import type {InvalidBlock} from '../../blocks/invalid-block/invalid-block.ts'
import {table, type Table} from '../../blocks/table/contract.ts'
import type {Finding} from '../../findings/finding.ts'
import {bodyNode, type BodyNode} from '../body.ts'
import {isRecord, step, type RawPath} from '../raw.ts'
import {entriesOf, keyAt, placeAt, type Place} from './gaps.ts'

/** A finding beside the place in the raw answer that it is about. */
export interface LocatedFinding {
  readonly rawPath: RawPath
  readonly finding: Finding
}

type Located = readonly LocatedFinding[]

/** Short text, each bad block replaced by its findings. */
export const previewPlainBlocks = (list: Place, located: Located): (PlainBlock | InvalidBlock)[] =>
  previewEntries(list, located, (entry) => parsed(plainBlock, entry.value))

/** An essay's body, each bad block replaced by its findings; in tables and callouts, only the bad block inside. */
export const previewBody = (list: Place, located: Located): (BodyNode | InvalidBlock)[] =>
  previewEntries(
    list,
    located,
    (entry) =>
      parsed(bodyNode, entry.value) ?? previewTable(entry, located) ?? previewCallout(entry, located),
  )

/** What preview shows where something as a whole is missing: a block that says what. */
export const gapBlock = (place: Place, located: Located): InvalidBlock => {
  const type = step(place.value, '_type')
  return {
    _type: 'invalidBlock',
    _key: keyAt(place),
    originalType: typeof type === 'string' ? type.toWellFormed() : 'unknown',
    findings: located
      .filter(({rawPath}) => place.path.every((key, index) => rawPath[index] === key))
      .map(({finding}) => finding),
  }
}

const previewEntries = <Block>(
  list: Place,
  located: Located,
  preview: (entry: Place) => Block | undefined,
): (Block | InvalidBlock)[] => {
  const {value} = list
  if (value === null || value === undefined) return []
  if (!Array.isArray(value)) return [gapBlock(list, located)]
  return entriesOf(list).map((entry) => preview(entry) ?? gapBlock(entry, located))
}

const parsed = <T extends z.ZodType>(schema: T, value: unknown): z.output<T> | undefined => {
  const result = schema.safeParse(value)
  return result.success ? result.data : undefined
}

/** A callout that is sound but for its content. */
const previewCallout = (place: Place, located: Located): Callout | undefined => {
  if (!isRecord(place.value) || !Array.isArray(place.value['content'])) return undefined
  const frame = parsed(calloutFrame, place.value)
  return frame && {...frame, content: previewPlainBlocks(placeAt(place, 'content'), located)}
}

const calloutFrame = callout.omit({content: true})

/** A table that is sound but for what its cells hold. */
const previewTable = (place: Place, located: Located): Table | undefined => {
  const frame = parsed(table, withoutCellValues(place.value))
  if (frame === undefined) return undefined
  const rows = placeAt(place, 'rows')
  return {
    ...frame,
    rows: frame.rows.map((row, rowIndex) => ({
      ...row,
      cells: row.cells.map((cell, cellIndex) => {
        const value = ['cells', cellIndex, 'value'].reduce(placeAt, placeAt(rows, rowIndex))
        return {...cell, value: previewPlainBlocks(value, located)}
      }),
    })),
  }
}

const withoutCellValues = (value: unknown): unknown => {
  const rows = step(value, 'rows')
  if (!isRecord(value) || !Array.isArray(rows)) return undefined
  return {...value, rows: rows.map((row: unknown) => withoutValues(row))}
}

const withoutValues = (row: unknown): unknown => {
  const cells = step(row, 'cells')
  if (!isRecord(row) || !Array.isArray(cells)) return row
  return {...row, cells: cells.map((cell: unknown) => (isRecord(cell) ? {...cell, value: null} : cell))}
}
