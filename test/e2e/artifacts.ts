import {mkdirSync} from 'node:fs'
import {join} from 'node:path'

/** Where browser tests leave their screenshots, to be looked at. */
export const artifacts = join(import.meta.dirname, '../artifacts')

mkdirSync(artifacts, {recursive: true})
