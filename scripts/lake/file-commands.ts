import {exportArchive} from '../../lake/archive/export-archive.ts'
import {importArchive} from '../../lake/archive/import-archive.ts'
import {backUp} from '../../lake/database/back-up.ts'
import {openLake, type Lake} from '../../lake/lake.ts'
import type {Console} from '../cli/console.ts'
import {localUrl} from './local-url.ts'
import type {LakeCommandOptions} from './options.ts'

const withLake = async <T>(folder: string, use: (lake: Lake) => Promise<T>): Promise<T> => {
  const lake = openLake({folder, bind: '127.0.0.1'})
  try {
    return await use(lake)
  } finally {
    await lake.close()
  }
}

export const backupCommand = async (
  console: Console,
  {data}: LakeCommandOptions,
  file: string,
): Promise<void> => {
  await backUp(data, file)
  console.tell(
    {file},
    `Copied the lake of ${data} to ${file}. The assets are files beside it, in ${data}/assets.`,
  )
}

export const importCommand = async (
  console: Console,
  {data, dataset, port}: LakeCommandOptions,
  file: string,
): Promise<void> => {
  const counts = await withLake(data, (lake) => importArchive(lake, dataset, file, localUrl(port)))
  console.tell(
    {dataset, ...counts},
    `${dataset}: ${counts.documents} documents in ${file}, ${counts.changed} of them new or changed, and ${counts.assets} assets.`,
  )
}

export const exportCommand = async (
  console: Console,
  {data, dataset}: LakeCommandOptions,
  file: string,
): Promise<void> => {
  const counts = await withLake(data, (lake) => exportArchive(lake, dataset, file))
  console.tell(
    {dataset, file, ...counts},
    `Wrote ${counts.documents} documents and ${counts.assets} assets of ${dataset} to ${file}.`,
  )
}
