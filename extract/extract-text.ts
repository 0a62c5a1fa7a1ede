import {decodeText} from './decode-text.ts'
import {docxText} from './docx-text.ts'
import {ExtractError} from './extract-error.ts'
import {htmlText, type PageText} from './html-text.ts'
import {kindOf, type RawFile} from './kind-of.ts'
import {pdfText} from './pdf-text.ts'
import {tidyText} from './tidy-text.ts'

/** Bytes of a file that are taken at most. */
export const MAX_FILE_BYTES = 25_000_000

/** Characters of a text that are kept at most: a book of six hundred pages. */
const MAX_TEXT_LENGTH = 2_000_000

/** What turned files into text, with its version: kept with every snapshot. A test holds the versions to the installed ones. */
export const EXTRACTORS = {
  article: 'readability 0.6.0',
  page: 'whole page 1',
  pdf: 'unpdf 1.8.1',
  docx: 'mammoth 1.13.0',
  text: 'plain text 1',
} as const

/** What was read out of a file. */
export interface ExtractedText extends PageText {
  /** What turned it into text, and its version. */
  readonly extractor: string
}

/** What extraction is told besides the file. */
export interface ExtractOptions {
  /** Makes a document of HTML: the browser's own parser, or a library's. */
  readonly parseHtml: (html: string) => Document
  /** BCP 47: what it is probably written in. */
  readonly language?: string | undefined
  /** Keep all of a page, not its article alone. */
  readonly isWholePage?: boolean
}

/**
 * The text of a file, by what kind of file it is.
 *
 * @throws ExtractError
 */
export const extractFileText = async (file: RawFile, options: ExtractOptions): Promise<ExtractedText> => {
  if (file.bytes.byteLength > MAX_FILE_BYTES) {
    throw new ExtractError(
      'TOO_LARGE',
      `The file is larger than ${MAX_FILE_BYTES / 1_000_000} MB. Paste its text instead.`,
    )
  }
  const extracted = await extractedFrom(file, options)
  const text = tidyText(extracted.text)
  if (text === '') {
    throw new ExtractError(
      'NO_TEXT',
      'There is no text in it: pictures of pages have to be read by a person. Paste the text.',
    )
  }
  if (text.length > MAX_TEXT_LENGTH) {
    throw new ExtractError(
      'TOO_LARGE',
      'Its text is longer than two million characters. Paste the part that is quoted.',
    )
  }
  return {...extracted, text}
}

const extractedFrom = async (
  file: RawFile,
  {parseHtml, language, isWholePage = false}: ExtractOptions,
): Promise<ExtractedText> => {
  const untitled = {title: undefined, language: undefined}
  const declared = /charset\s*=\s*"?([\w.:-]+)/i.exec(file.contentType ?? '')?.[1]
  const kind = kindOf(file)
  switch (kind) {
    case 'pdf':
      return {text: await pdfText(file.bytes), ...untitled, extractor: EXTRACTORS.pdf}
    case 'docx':
      return {text: await docxText(file.bytes), ...untitled, extractor: EXTRACTORS.docx}
    case 'text':
      return {
        text: decodeText(file.bytes, {declared, language, isHtml: false}),
        ...untitled,
        extractor: EXTRACTORS.text,
      }
    case 'html': {
      const page = parseHtml(decodeText(file.bytes, {declared, language, isHtml: true}))
      const {isArticle, ...words} = htmlText(page, isWholePage)
      return {...words, extractor: isArticle ? EXTRACTORS.article : EXTRACTORS.page}
    }
  }
}
