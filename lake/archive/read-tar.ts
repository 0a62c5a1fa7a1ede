import {createReadStream} from 'node:fs'
import {stat} from 'node:fs/promises'
import {pipeline} from 'node:stream/promises'
import {createGunzip} from 'node:zlib'
import {extract, type Extract, type Header} from 'tar-stream'
import type {LakeDocument} from '../engine/document.ts'
import {ArchiveError, unreadable} from './archive-error.ts'
import {readNdjson} from './read-ndjson.ts'

const megabyte = 1024 * 1024
/** The most that an archive's assets may take, in bytes: they are held in memory. */
const mostAssets = 1024 * megabyte
/** How much larger than its file an archive may be, once it is large at all. JSON shrinks to a fifth or a thirtieth, images hardly. */
const highestRatio = 100
const alwaysTaken = 64 * megabyte

/** What is in a `.tar.gz`. */
export interface TarContents {
  readonly documents: readonly LakeDocument[]
  /** The other files by path, as it reads from where `data.ndjson` is. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * Unpacks a `.tar.gz` that `sanity datasets export` wrote: `data.ndjson` in the archive's one folder, its assets beside it.
 *
 * @throws ArchiveError when it can't be unpacked whole, holds a path or link that leads out of it, or unpacks to far more than
 *   its size.
 */
export const readTar = async (file: string): Promise<TarContents> => {
  const {size} = await stat(file).catch((error: unknown) => {
    throw unreadable(file, error)
  })
  const unpack = extract()
  const [unpacking, reading] = await Promise.allSettled([
    pipeline(createReadStream(file), createGunzip(), atMost(size, file), unpack),
    readEntries(unpack, file),
  ])
  // What a reader refuses ends the stream as well; the reader knows why.
  const reasons = [reading, unpacking].flatMap((end) =>
    end.status === 'rejected' ? [end.reason as unknown] : [],
  )
  const refused = reasons.find((reason) => reason instanceof ArchiveError)
  if (refused !== undefined) throw refused
  if (reading.status === 'rejected' || unpacking.status === 'rejected') {
    throw new ArchiveError(
      'ARCHIVE_BROKEN',
      `${file} can’t be unpacked; it may have been cut off, or is no .tar.gz. Export it anew.`,
      reasons[0],
    )
  }
  return reading.value
}

const readEntries = async (entries: Extract, file: string): Promise<TarContents> => {
  const files = new Map<string, Uint8Array>()
  let data: {readonly name: string; readonly documents: readonly LakeDocument[]} | undefined
  let size = 0
  for await (const entry of entries) {
    const name = pathOf(entry.header, file)
    if (entry.header.type === 'directory') {
      entry.resume()
    } else if (/^(?:[^/]+\/)?data\.ndjson$/.test(name)) {
      if (data !== undefined) {
        throw new ArchiveError(
          'ARCHIVE_BROKEN',
          `${file} holds both ${data.name} and ${name}; give one dataset at a time.`,
        )
      }
      data = {name, documents: await readNdjson(entry as AsyncIterable<Buffer>, `${name} in ${file}`)}
    } else {
      const chunks: Buffer[] = []
      for await (const chunk of entry as AsyncIterable<Buffer>) {
        size += chunk.length
        if (size > mostAssets) {
          throw new ArchiveError(
            'ARCHIVE_TOO_LARGE',
            `${file} holds more than 1 GB of assets. Unpack it, and give the data.ndjson in it.`,
          )
        }
        chunks.push(chunk)
      }
      files.set(name, Buffer.concat(chunks))
    }
  }
  if (data === undefined) {
    throw new ArchiveError(
      'ARCHIVE_BROKEN',
      `${file} holds no data.ndjson. Give what "sanity datasets export" writes.`,
    )
  }
  const folder = data.name.slice(0, -'data.ndjson'.length)
  const inFolder = [...files].filter(([name]) => name.startsWith(folder))
  return {
    documents: data.documents,
    files: new Map(inFolder.map(([name, bytes]) => [name.slice(folder.length), bytes])),
  }
}

const pathOf = ({name, type}: Header, file: string): string => {
  if (type !== 'file' && type !== 'directory') {
    throw new ArchiveError(
      'ARCHIVE_ESCAPES',
      `"${name}" in ${file} is a ${type}; only files are taken. Pack it without links.`,
    )
  }
  if (name.startsWith('/') || name.includes('\\') || name.split('/').includes('..')) {
    throw new ArchiveError(
      'ARCHIVE_ESCAPES',
      `"${name}" in ${file} leads out of the archive. Don’t use this file; export the dataset anew.`,
    )
  }
  return name.replace(/^(\.\/)+/, '')
}

/** Passes bytes on as long as they are in proportion to the archive's own size. */
const atMost = (size: number, file: string) =>
  async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let unpacked = 0
    for await (const chunk of chunks) {
      unpacked += chunk.length
      if (unpacked > Math.max(alwaysTaken, size * highestRatio)) {
        throw new ArchiveError(
          'ARCHIVE_TOO_LARGE',
          `${file} unpacks to more than ${highestRatio} times its size, as no dataset does. Don’t use it; export the dataset anew.`,
        )
      }
      yield chunk
    }
  }
