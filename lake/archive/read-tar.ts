import {createReadStream} from 'node:fs'
import {pipeline} from 'node:stream/promises'
import {createGunzip} from 'node:zlib'
import {extract} from 'tar-stream'
import {ArchiveError} from './archive-error.ts'

/** The most that an archive may unpack to, in bytes. */
const largest = 8 * 1024 ** 3

/**
 * The files of a `.tar.gz`, by path.
 *
 * @throws ArchiveError when it can't be unpacked whole, or holds a path or link that leads out of it.
 */
export const readTar = async (file: string): Promise<ReadonlyMap<string, Uint8Array>> => {
  const files = new Map<string, Uint8Array>()
  let size = 0
  const unpack = extract()
  const read = async () => {
    for await (const entry of unpack) {
      const {name, type} = entry.header
      if (type !== 'file' && type !== 'directory') {
        throw new ArchiveError('ARCHIVE_ESCAPES', `"${name}" in ${file} is a ${type}; only files are taken.`)
      }
      if (name.startsWith('/') || name.includes('\\') || name.split('/').includes('..')) {
        throw new ArchiveError('ARCHIVE_ESCAPES', `"${name}" in ${file} leads out of the archive.`)
      }
      const chunks: Buffer[] = []
      for await (const chunk of entry as AsyncIterable<Buffer>) {
        size += chunk.length
        if (size > largest) throw new ArchiveError('ARCHIVE_TOO_LARGE', `${file} unpacks to more than 8 GB.`)
        chunks.push(chunk)
      }
      if (type === 'file') files.set(name.replace(/^\.\//, ''), Buffer.concat(chunks))
    }
  }
  try {
    await Promise.all([pipeline(createReadStream(file), createGunzip(), unpack), read()])
  } catch (error) {
    if (error instanceof ArchiveError) throw error
    throw new ArchiveError(
      'ARCHIVE_BROKEN',
      `${file} can’t be unpacked; it may have been cut off. Export it anew.`,
      error,
    )
  }
  return files
}
