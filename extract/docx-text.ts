import {ExtractError} from './extract-error.ts'
import {unpackedSize} from './unpacked-size.ts'

/** Megabytes that a document may unpack to; a book has a tenth of that. */
const MAX_UNPACKED = 200_000_000

/**
 * The words of a Word document, a paragraph after the other.
 *
 * @throws ExtractError
 */
export const docxText = async (bytes: Uint8Array): Promise<string> => {
  if (unpackedSize(bytes) > MAX_UNPACKED) {
    throw new ExtractError(
      'TOO_LARGE',
      'The document unpacks to more than any document needs. Paste its text instead.',
    )
  }
  const {default: mammoth} = await import('mammoth')
  // Node's build takes one, the browser's the other.
  const input = {
    arrayBuffer: bytes.slice().buffer,
    ...(typeof Buffer !== 'undefined' && {buffer: Buffer.from(bytes)}),
  }
  try {
    return (await mammoth.extractRawText(input)).value
  } catch (error) {
    throw new ExtractError(
      'FILE_BROKEN',
      'The Word document can’t be read: it is damaged, or locked. Save it again, or paste its text.',
      error,
    )
  }
}
