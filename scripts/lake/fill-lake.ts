import {importArchive} from '../../lake/archive/import-archive.ts'
import type {Lake} from '../../lake/lake.ts'
import type {Console} from '../cli/console.ts'
import {localUrl} from './local-url.ts'

/** Fills a dataset that is empty from an archive; one that holds something is left as it is. */
export const fillLake = async (
  lake: Lake,
  {dataset, file, port}: {readonly dataset: string; readonly file: string; readonly port: number},
  console: Console,
): Promise<void> => {
  const stored = lake.datasets.get(dataset)?.index.size ?? 0
  if (stored > 0) {
    console.say(`${dataset} holds ${stored} documents; they stay as they are.`)
    return
  }
  const {documents, assets} = await importArchive(lake, dataset, file, localUrl(port))
  console.say(`Imported ${documents} documents and ${assets} assets from ${file}.`)
}
