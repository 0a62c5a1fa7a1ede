import type {LakeDocument} from '../engine/document.ts'
import {ArchiveError} from './archive-error.ts'

/** The longest line taken, in bytes: the hosted lake's limit for a document is 32 MB of JSON. */
const longestLine = 32 * 1024 * 1024
/** The deepest nesting taken. The hosted lake refuses documents deeper than 20 attributes; Portable Text tables need 12. */
const deepest = 100
const lineFeed = 10

/**
 * The documents of newline-delimited JSON.
 *
 * @throws ArchiveError naming the line, when one is not UTF-8, not JSON, no document, too long or too deep, or repeats an id.
 */
export const parseNdjson = (bytes: Uint8Array): LakeDocument[] => {
  const decoder = new TextDecoder('utf-8', {fatal: true})
  const documents: LakeDocument[] = []
  const lines = new Map<string, number>()
  let number = 0
  for (let start = 0; start < bytes.length;) {
    number += 1
    const found = bytes.indexOf(lineFeed, start)
    const end = found === -1 ? bytes.length : found
    if (end - start > longestLine) {
      throw new ArchiveError(
        'ARCHIVE_TOO_LARGE',
        `Line ${number} is ${Math.round((end - start) / 1024 / 1024)} MB long, more than a document can be (32 MB).`,
      )
    }
    const text = decode(decoder, bytes.subarray(start, end), number).trim()
    start = end + 1
    if (text === '') continue
    const document = asDocument(parseLine(text, number), number)
    const earlier = lines.get(document._id)
    if (earlier !== undefined) {
      throw new ArchiveError(
        'ARCHIVE_DUPLICATE_ID',
        `Lines ${earlier} and ${number} both have the _id "${document._id}"; keep one of them.`,
      )
    }
    lines.set(document._id, number)
    documents.push(document)
  }
  if (documents.length === 0) throw new ArchiveError('ARCHIVE_EMPTY', 'There is no document in the dataset.')
  return documents
}

const decode = (decoder: TextDecoder, bytes: Uint8Array, line: number): string => {
  try {
    return decoder.decode(bytes)
  } catch (error) {
    throw new ArchiveError(
      'ARCHIVE_NOT_UTF8',
      `Line ${line} is not UTF-8; save the dataset in that encoding, or export it anew.`,
      error,
    )
  }
}

const parseLine = (text: string, line: number): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ArchiveError(
      'ARCHIVE_NOT_JSON',
      `Line ${line} is not a complete JSON document; the file may have been cut off. Export the dataset anew.`,
      error,
    )
  }
}

const asDocument = (value: unknown, line: number): LakeDocument => {
  if (!isDocument(value)) {
    throw new ArchiveError(
      'ARCHIVE_NOT_A_DOCUMENT',
      `Line ${line} is no document: it needs an object with an _id and a _type.`,
    )
  }
  if (isDeeperThan(value, deepest)) {
    throw new ArchiveError(
      'ARCHIVE_TOO_DEEP',
      `The document "${value._id}" (line ${line}) is nested more than ${deepest} levels deep.`,
    )
  }
  return value
}

const isDocument = (value: unknown): value is LakeDocument =>
  typeof value === 'object' &&
  value !== null &&
  '_id' in value &&
  typeof value._id === 'string' &&
  /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/.test(value._id) &&
  '_type' in value &&
  typeof value._type === 'string' &&
  value._type !== ''

const isDeeperThan = (value: unknown, levels: number): boolean => {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  for (const key in value) {
    if (isDeeperThan((value as Readonly<Record<string, unknown>>)[key], levels - 1)) return true
  }
  return false
}
