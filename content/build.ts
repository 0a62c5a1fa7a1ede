/** Writes `dataset.ndjson` anew from the documents beside this file. */
import {writeFile} from 'node:fs/promises'
import {datasetText} from './dataset.ts'

await writeFile(new URL('dataset.ndjson', import.meta.url), datasetText())
