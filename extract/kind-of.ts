import {ExtractError} from './extract-error.ts'

/** Kinds of files whose text can be had. */
export type FileKind = 'html' | 'pdf' | 'docx' | 'text'

/** A file as it came. */
export interface RawFile {
  readonly bytes: Uint8Array
  /** Its name, where it has one. */
  readonly name?: string | undefined
  /** What a server said of it: a `content-type`, with or without its charset. */
  readonly contentType?: string | undefined
}

/**
 * What a file is: by its first bytes, which can't be mistaken, then by what a server or its name says.
 *
 * @throws ExtractError with `KIND_UNKNOWN`, which names what can be taken instead.
 */
export const kindOf = ({bytes, name = '', contentType = ''}: RawFile): FileKind => {
  const start = latin1(bytes.subarray(0, 1024))
  if (start.includes('%PDF-')) return 'pdf'
  if (start.startsWith('PK\u0003\u0004')) {
    if (latin1(bytes).includes('word/document.xml')) return 'docx'
    throw unknown('It is a packed file, but no Word document.')
  }
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) throw unknown('It is a document of an old Word or Excel.')
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  if (/^(text\/html|application\/xhtml\+xml)$/.test(type) || /\.x?html?$/i.test(name) || HTML.test(start))
    return 'html'
  if (!isText(bytes)) throw unknown('It is no text.')
  return 'text'
}

const HTML = /^[^<]{0,8}\s*(<!--.*?-->\s*)*<(!doctype html|html|head|body)[\s>]/is

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

/** Text has no zeros in it, but for UTF-16, which says so at its start. */
const isText = (bytes: Uint8Array): boolean => {
  const [first, second] = bytes
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return isWide || !bytes.subarray(0, 65_536).includes(0)
}

const unknown = (reason: string): ExtractError =>
  new ExtractError(
    'KIND_UNKNOWN',
    `${reason} Take a web page (HTML), a PDF, a Word document (.docx) or plain text; or paste the text.`,
  )
