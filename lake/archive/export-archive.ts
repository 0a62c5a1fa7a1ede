import {createWriteStream} from 'node:fs'
import {open, rename, rm} from 'node:fs/promises'
import {pipeline} from 'node:stream/promises'
import {createGzip} from 'node:zlib'
import {pack, type Pack} from 'tar-stream'
import {assetFileOf} from '../assets/asset-name.ts'
import type {Lake} from '../lake.ts'
import {ArchiveError} from './archive-error.ts'

/** What an export wrote. */
export interface ExportCounts {
  readonly documents: number
  readonly assets: number
}

/**
 * Writes a dataset to a `.tar.gz`: `data.ndjson` with every document as it is stored, drafts and assets' documents among them,
 * and the assets' bytes beside it. Importing it gives the same dataset. The file appears whole or not at all.
 *
 * @throws ArchiveError when there is no such dataset, an asset's bytes are missing, or the file can't be written.
 */
export const exportArchive = async (lake: Lake, dataset: string, file: string): Promise<ExportCounts> => {
  const store = lake.datasets.get(dataset)
  if (store === undefined) {
    const known = lake.datasets.list().map(({name}) => name)
    throw new ArchiveError(
      'ARCHIVE_EMPTY',
      `There is no dataset "${dataset}" here. There is: ${known.length === 0 ? 'none' : known.join(', ')}.`,
    )
  }
  const documents = store.index.all()
  const unfinished = `${file}.unfinished`
  try {
    const archive = pack()
    const written = pipeline(archive, createGzip(), createWriteStream(unfinished))
    const packed = fillArchive(archive, lake, dataset).then(
      (assets) => {
        archive.finalize()
        return assets
      },
      (error: unknown) => {
        archive.destroy(error instanceof Error ? error : new Error(String(error)))
        throw error
      },
    )
    const [assets] = await Promise.all([packed, written])
    await sync(unfinished)
    await rename(unfinished, file)
    return {documents: documents.length, assets}
  } catch (error) {
    await rm(unfinished, {force: true})
    if (error instanceof ArchiveError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new ArchiveError('ARCHIVE_UNREADABLE', `${file} can’t be written: ${reason}`, error)
  }
}

const fillArchive = async (archive: Pack, {datasets, assets}: Lake, dataset: string): Promise<number> => {
  const documents = datasets.get(dataset)?.index.all() ?? []
  await entry(
    archive,
    'data.ndjson',
    Buffer.from(documents.map((document) => `${JSON.stringify(document)}\n`).join('')),
  )
  let count = 0
  for (const {_id, _type} of documents) {
    if (_type !== 'sanity.imageAsset' && _type !== 'sanity.fileAsset') continue
    const file = assetFileOf(_id)
    const bytes = file && (await assets.read(dataset, file))
    if (file === undefined || bytes === undefined) {
      throw new ArchiveError(
        'ARCHIVE_ASSET_MISSING',
        `The bytes of the asset "${_id}" are not in the lake’s folder. Upload it again, or delete its document.`,
      )
    }
    await entry(archive, `${file.kind}/${file.name}`, bytes)
    count += 1
  }
  return count
}

const entry = (archive: Pack, name: string, bytes: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    archive.entry({name, size: bytes.byteLength, mtime: new Date(0)}, Buffer.from(bytes), (error) => {
      if (error) reject(error)
      else resolve()
    })
  })

const sync = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
