import type {ExtractedText} from '../../extract/extract-text.ts'

/**
 * The text of a file that was chosen. What reads PDFs and documents is loaded when the first one is.
 *
 * @param language - BCP 47: what the source is written in.
 * @throws ExtractError
 */
export const readFile = async (
  file: File,
  isWholePage: boolean,
  language: string | undefined,
): Promise<ExtractedText> => {
  const {extractFileText} = await import('../../extract/extract-text.ts')
  const bytes = new Uint8Array(await file.arrayBuffer())
  return extractFileText(
    {bytes, name: file.name, contentType: file.type},
    {
      // Runs no scripts and loads nothing.
      parseHtml: (html) => new DOMParser().parseFromString(html, 'text/html'),
      language,
      isWholePage,
    },
  )
}
