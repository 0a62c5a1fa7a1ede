import type {LakeDocument} from '../engine/document.ts'
import {ArchiveError} from './archive-error.ts'
import {linesOf, type Line} from './lines.ts'
import {isDeeper, isNestedDeeper} from './nesting.ts'

/** The deepest nesting taken. The hosted lake refuses documents deeper than 20 attributes; Portable Text tables need 12. */
const deepest = 100

/** The longest line, in bytes, that is parsed before it is known how deep it is. */
const longestUnread = 1024 * 1024

/**
 * The documents of newline-delimited JSON. Blank lines, a byte order mark and Windows line ends are let pass.
 *
 * @param place - Where the bytes are from, for messages.
 * @throws ArchiveError naming the line, when one is not UTF-8, not JSON, no document, too long or too deep, or repeats an id.
 */
export const readNdjson = async (
  chunks: AsyncIterable<Uint8Array>,
  place: string,
): Promise<LakeDocument[]> => {
  const decoder = new TextDecoder('utf-8', {fatal: true})
  const documents: LakeDocument[] = []
  const lines = new Map<string, number>()
  for await (const line of linesOf(chunks, place)) {
    const where = `Line ${line.number} of ${place}`
    const text = decode(decoder, line, where).trim()
    if (text === '') continue
    // Parsing a few million brackets would take gigabytes.
    if (line.bytes.length > longestUnread && isNestedDeeper(line.bytes, deepest)) throw tooDeep(where)
    const value = parseJson(text, where)
    if (isDeeper(value, deepest)) throw tooDeep(where)
    const document = asDocument(value, where)
    const earlier = lines.get(document._id)
    if (earlier !== undefined) {
      throw new ArchiveError(
        'ARCHIVE_DUPLICATE_ID',
        `Lines ${earlier} and ${line.number} of ${place} both have the _id "${document._id}"; keep one of them.`,
      )
    }
    lines.set(document._id, line.number)
    documents.push(document)
  }
  if (documents.length === 0) {
    throw new ArchiveError('ARCHIVE_EMPTY', `${place} is empty: there is no document in it.`)
  }
  return documents
}

const decode = (decoder: TextDecoder, {bytes}: Line, where: string): string => {
  try {
    return decoder.decode(bytes)
  } catch (error) {
    throw new ArchiveError(
      'ARCHIVE_NOT_UTF8',
      `${where} is not UTF-8; save the dataset in that encoding, or export it anew.`,
      error,
    )
  }
}

const tooDeep = (where: string): ArchiveError =>
  new ArchiveError(
    'ARCHIVE_TOO_DEEP',
    `${where} is nested more than ${deepest} levels deep. No document of a newsletter is; take it out.`,
  )

const asDocument = (value: unknown, where: string): LakeDocument => {
  if (typeof value !== 'object' || value === null || !('_id' in value) || !('_type' in value)) {
    throw new ArchiveError(
      'ARCHIVE_NOT_A_DOCUMENT',
      `${where} is no document: it needs an object with an _id and a _type.`,
    )
  }
  if (!isDocument(value)) {
    throw new ArchiveError(
      'ARCHIVE_NOT_A_DOCUMENT',
      `${where} has the _id ${inBrief(value._id)} and the _type ${inBrief(value._type)}. An _id is at most 128 letters without accents, digits, dots, dashes and underscores, and doesn’t begin with a dot or dash; a _type is a name.`,
    )
  }
  return value
}

const parseJson = (text: string, where: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ArchiveError(
      'ARCHIVE_NOT_JSON',
      `${where} is not a complete JSON document; the file may have been cut off. Export the dataset anew.`,
      error,
    )
  }
}

const isDocument = (value: {readonly _id: unknown; readonly _type: unknown}): value is LakeDocument =>
  typeof value._id === 'string' &&
  /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/.test(value._id) &&
  typeof value._type === 'string' &&
  value._type !== ''

const inBrief = (value: unknown): string => {
  const json = JSON.stringify(value)
  return json.length > 60 ? `${json.slice(0, 60).toWellFormed()}…` : json
}
