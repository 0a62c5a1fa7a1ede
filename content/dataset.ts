import {sampleDataset} from './documents/index.ts'

/** The sample as newline-delimited JSON, one document a line. */
export const datasetText = (): string => sampleDataset.map((line) => `${JSON.stringify(line)}\n`).join('')
