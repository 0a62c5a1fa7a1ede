import * as z from 'zod'
import {optionalBlocksOf, optionalText} from '../../contract/primitives.ts'
import {plainBlock} from '../block/contract.ts'

const cell = z.object({_type: z.literal('cell'), _key: z.string(), value: optionalBlocksOf(plainBlock)})
const row = z.object({_type: z.literal('row'), _key: z.string(), cells: z.array(cell).min(1)})

/** The shape that the Studio's built-in Portable Text table stores, plus a caption. */
export const table = z.object({
  _type: z.literal('table'),
  _key: z.string(),
  caption: optionalText,
  headerRows: z.int().min(0).nullable(),
  rows: z.array(row).min(1),
})
export type Table = z.output<typeof table>
