import {ArchiveError} from './archive-error.ts'

/** The longest line taken, in bytes: the hosted lake's limit for a document is 32 MB of JSON. */
const longest = 32 * 1024 * 1024
const lineFeed = 10

/** A line without its end, and which one it is, counted from 1. */
export interface Line {
  readonly bytes: Uint8Array
  readonly number: number
}

/**
 * Cuts a stream of bytes into lines, empty ones counted but left out. It holds one line and one chunk at a time, however long the stream is.
 *
 * @param place - Where the bytes are from, for messages.
 * @throws ArchiveError when a line is longer than a document can be.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, place: string): AsyncGenerator<Line> {
  let number = 1
  let begun: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    let start = 0
    while (start < chunk.length) {
      // Looking for the next line's end would take longer than stepping over an empty line.
      if (length === 0 && chunk[start] === lineFeed) {
        number += 1
        start += 1
        continue
      }
      const end = chunk.indexOf(lineFeed, start)
      if (end === -1) break
      assertShort(length + end - start, number, place)
      const rest = chunk.subarray(start, end)
      yield {bytes: begun.length === 0 ? rest : Buffer.concat([...begun, rest]), number}
      number += 1
      begun = []
      length = 0
      start = end + 1
    }
    if (start < chunk.length) {
      begun.push(chunk.subarray(start))
      length += chunk.length - start
      assertShort(length, number, place)
    }
  }
  if (length > 0) yield {bytes: Buffer.concat(begun), number}
}

const assertShort = (length: number, number: number, place: string): void => {
  if (length <= longest) return
  throw new ArchiveError(
    'ARCHIVE_TOO_LARGE',
    `Line ${number} of ${place} is longer than a document can be (32 MB). Each document needs a line of its own; export the dataset anew.`,
  )
}
