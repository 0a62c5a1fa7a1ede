import {accessTables} from '../access/tables.ts'
import {textIndexTables} from '../engine/text-index.ts'
import {storeTables} from '../store/tables.ts'

/** The file's schema, as SQL in the order in which it grew. Never change one that was released: add another. */
export const migrations: readonly string[] = [storeTables, textIndexTables, accessTables]
