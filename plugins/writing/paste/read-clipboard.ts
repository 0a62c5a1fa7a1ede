import {blocksFromPage} from './blocks-from-page.ts'
import type {Destination, Pasted} from './blocks.ts'
import {declarationsOf, isElement} from './declarations.ts'
import {htmlFromMarkdown, looksLikeMarkdown} from './markdown.ts'
import {isOmitted} from './omitted.ts'
import {plainParagraphs} from './plain-paragraphs.ts'

/** What a clipboard holds, in the kinds that other programs write. */
export interface Clipboard {
  /** Empty where there is none. */
  readonly html: string
  readonly text: string
}

export interface PasteOptions {
  readonly destination: Destination
  /** The words alone: no structure is read into them, no dress is kept. */
  readonly isPlain: boolean
  readonly makeKey: () => string
  /** The body of a parsed page; what is in it is never run. */
  readonly parse: (html: string) => Element
}

/** Blocks for what is on the clipboard: none where there are no words on it. */
export const readClipboard = (
  {html, text}: Clipboard,
  {destination, isPlain, makeKey, parse}: PasteOptions,
): Pasted => {
  if (isPlain) return {blocks: plainBlocks(text, makeKey), left: NOTHING}
  const page = html.trim() === '' ? undefined : parse(html)
  if (page !== undefined && (text.trim() === '' || !isSourceText(page))) {
    const pasted = blocksFromPage(page, destination, makeKey)
    if (pasted.blocks.length > 0 || text.trim() === '') return pasted
  }
  if (looksLikeMarkdown(text)) return blocksFromPage(parse(htmlFromMarkdown(text)), destination, makeKey)
  return {blocks: plainBlocks(text, makeKey), left: NOTHING}
}

const NOTHING = {images: 0, links: 0}

const plainBlocks = (text: string, makeKey: () => string): Pasted['blocks'] =>
  plainParagraphs(text).map((paragraph) => ({
    _type: 'block',
    _key: makeKey(),
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: makeKey(), text: paragraph, marks: []}],
  }))

/** Code editors colour what they copy. It is one text set in a typewriter's letters, and means what it says. */
const isSourceText = (page: Element): boolean => {
  const [root, ...others] = [...page.childNodes].filter(isElement).filter((element) => !isOmitted(element))
  return (
    root !== undefined &&
    others.length === 0 &&
    /mono|consolas|menlo|courier/.test(declarationsOf(root).get('font-family') ?? '')
  )
}
