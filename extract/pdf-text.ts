import {ExtractError} from './extract-error.ts'

/**
 * The words of a PDF, a page after the other.
 *
 * @throws ExtractError
 */
export const pdfText = async (bytes: Uint8Array): Promise<string> => {
  const {extractText, getDocumentProxy} = await import('unpdf')
  // The bytes are handed over to the reader, which keeps them.
  const pdf = await getDocumentProxy(bytes.slice(), {verbosity: 0}).catch((error: unknown) => {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw isLocked
      ? new ExtractError(
          'FILE_LOCKED',
          'The PDF wants a password. Save it without one, or paste its text.',
          error,
        )
      : new ExtractError(
          'FILE_BROKEN',
          'The PDF can’t be read: it is damaged, or cut off. Take it again.',
          error,
        )
  })
  const {text} = await extractText(pdf, {mergePages: false})
  return text.join('\n\n')
}
