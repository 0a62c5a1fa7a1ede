import type {BlockStyle} from '../../../newsletter/vocabulary.ts'
import {atHome, type RawBlock, type RawText} from './at-home.ts'
import {PLAIN, type Destination, type Marks, type Pasted} from './blocks.ts'
import {declarationsOf, hasClass, isElement, isText, nameOf} from './declarations.ts'
import {linkAddress} from './link-address.ts'
import {isWordMarker, placeOfItem, placeOfWordParagraph, type ListPlace} from './list-place.ts'
import {marksOf} from './marks-of.ts'
import {takeNotes} from './notes.ts'
import {isOmitted} from './omitted.ts'
import {RunningText} from './running-text.ts'
import {gridOf, isLayout} from './table-grid.ts'

/**
 * The blocks of a page as a clipboard brings it: what Google Docs, Word (on the desk and on the web), browsers and Markdown make.
 *
 * @param root - The parsed page's body. It is changed while it is read.
 * @param makeKey - A fresh `_key` each time.
 */
export const blocksFromPage = (root: Element, destination: Destination, makeKey: () => string): Pasted => {
  const reader = new PageReader(takeNotes(root))
  reader.readChildren(root, {style: 'normal', marks: PLAIN, preserved: false})
  return {blocks: atHome(reader.finish(), destination, makeKey), left: reader.left}
}

/** What the elements around say of the text in them. */
interface Surroundings {
  readonly style: BlockStyle
  /** A heading's level as the page has it, 1 to 6. */
  readonly heading?: number
  readonly list?: ListPlace
  readonly marks: Marks
  readonly preserved: boolean
}

class PageReader {
  readonly left = {images: 0, links: 0}
  readonly #notes: ReadonlyMap<Element, string>
  readonly #blocks: RawBlock[] = []
  #open: {readonly text: RunningText; readonly around: Surroundings} | undefined

  constructor(notes: ReadonlyMap<Element, string>) {
    this.#notes = notes
  }

  finish(): readonly RawBlock[] {
    this.#close()
    return this.#blocks
  }

  readChildren(parent: Element, around: Surroundings): void {
    for (const child of [...parent.childNodes]) {
      if (isText(child)) this.#readText(child.data, around)
      else if (isElement(child)) this.#read(child, around)
    }
  }

  #readText(text: string, around: Surroundings): void {
    // Between blocks there is nothing but the markup's own line ends.
    if (this.#open === undefined && text.trim() === '') return
    this.#writing(around).add(text, around.marks, around.preserved)
  }

  #read(element: Element, outer: Surroundings): void {
    if (isOmitted(element) || isWordMarker(element)) return
    const note = this.#notes.get(element)
    if (note !== undefined) {
      this.#writing(outer).note(note, outer.marks)
      return
    }
    const around = {
      ...outer,
      marks: marksOf(element, outer.marks),
      preserved: isPreserved(element) ?? outer.preserved,
    }
    const name = nameOf(element)
    if (name === 'br') this.#open?.text.breakLine(around.marks)
    else if (name === 'hr') this.#divide()
    else if (name === 'img') this.#readImage(element, around)
    else if (name === 'a') this.readChildren(element, {...around, marks: this.#linked(element, around.marks)})
    else if (name === 'table') this.#readTable(element, around)
    else if (name === 'li') this.#readApartFromText(element, {...around, list: placeOfItem(element)})
    else if (name === 'ul' || name === 'ol') this.#readApartFromText(element, around)
    else if (blockNames.has(name) || headingLevel(element) !== undefined) this.#readBlock(element, around)
    else this.readChildren(element, around)
  }

  #divide(): void {
    this.#close()
    this.#blocks.push({kind: 'divider'})
  }

  #readApartFromText(element: Element, around: Surroundings): void {
    this.#close()
    this.readChildren(element, around)
    this.#close()
  }

  #readBlock(element: Element, around: Surroundings): void {
    const heading = headingLevel(element)
    const list = placeOfWordParagraph(element)
    // An item of a list is one block, however many paragraphs it has.
    if (around.list !== undefined && heading === undefined && !isQuote(element)) {
      if (this.#open !== undefined && !this.#open.text.isBlank) this.#open.text.breakLine(around.marks)
      this.readChildren(element, around)
      return
    }
    this.#readApartFromText(element, {
      ...around,
      style: isQuote(element) ? 'blockquote' : around.style,
      ...(heading !== undefined && {heading}),
      ...(list !== undefined && {list}),
    })
  }

  #readImage(image: Element, around: Surroundings): void {
    const alt = image.getAttribute('alt') ?? ''
    // Pages draw emoji as pictures.
    if (/^\p{RGI_Emoji}$/v.test(alt)) this.#writing(around).add(alt, around.marks)
    else if (image.getAttribute('role') !== 'presentation' && !isTracker(image)) this.left.images += 1
  }

  #linked(link: Element, marks: Marks): Marks {
    const href = link.getAttribute('href')
    if (href === null) return marks
    const address = linkAddress(href)
    if (address !== undefined) return {...marks, href: address}
    if (link.textContent.trim() !== '') this.left.links += 1
    return marks
  }

  #readTable(table: Element, around: Surroundings): void {
    this.#close()
    const grid = gridOf(table)
    if (isLayout(table, grid)) {
      for (const cell of grid.rows.flatMap(({cells}) => cells)) {
        if (cell !== undefined) this.readChildren(cell, around)
        this.#close()
      }
      return
    }
    this.#blocks.push({
      kind: 'table',
      caption: grid.caption,
      rows: grid.rows.map(({isHeader, cells}) => ({
        isHeader,
        cells: cells.map((cell) => (cell === undefined ? [] : this.#readApart(cell, around))),
      })),
    })
  }

  /** Blocks of an element that are none of this page's run: a cell's. */
  #readApart(element: Element, {preserved}: Surroundings): readonly RawText[] {
    const reader = new PageReader(this.#notes)
    reader.readChildren(element, {style: 'normal', marks: marksOf(element, PLAIN), preserved})
    this.left.images += reader.left.images
    this.left.links += reader.left.links
    return reader.finish().flatMap((block) => (block.kind === 'text' ? [block] : []))
  }

  /** The text that is being written; a new one where none is, or where the list has moved on. */
  #writing(around: Surroundings): RunningText {
    this.#open ??= {text: new RunningText(), around}
    return this.#open.text
  }

  #close(): void {
    if (this.#open === undefined) return
    const {text, around} = this.#open
    this.#open = undefined
    const paragraphs = text.paragraphs()
    const place = {style: around.style, heading: around.heading, list: around.list}
    for (const runs of paragraphs) this.#blocks.push({kind: 'text', ...place, runs})
  }
}

const blockNames = new Set([
  ...['p', 'div', 'section', 'article', 'main', 'header', 'footer', 'nav', 'aside', 'address', 'hgroup'],
  ...['blockquote', 'pre', 'figure', 'figcaption', 'dl', 'dt', 'dd', 'form', 'fieldset', 'legend'],
  ...['details', 'summary', 'center', 'body', 'caption', 'tr', 'td', 'th'],
])

/** Word on the web says in attributes what elsewhere is said by the tag. */
const headingLevel = (element: Element): number | undefined => {
  const name = nameOf(element)
  if (/^h[1-6]$/.test(name)) return Number(name[1])
  if (hasClass(element, /^MsoTitle$/)) return 1
  if (element.getAttribute('role') !== 'heading') return undefined
  const level = Number.parseInt(element.getAttribute('aria-level') ?? '', 10)
  return level >= 1 ? Math.min(level, 6) : undefined
}

const isQuote = (element: Element): boolean =>
  nameOf(element) === 'blockquote' ||
  hasClass(element, /^Mso(?:Intense)?Quote$/) ||
  (hasClass(element, /^Paragraph$/) &&
    element.querySelector('[data-ccp-parastyle="Quote"], [data-ccp-parastyle="Intense Quote"]') !== null)

const isPreserved = (element: Element): boolean | undefined => {
  if (nameOf(element) === 'pre') return true
  const space = declarationsOf(element).get('white-space')
  return space === undefined ? undefined : /^(?:pre|break-spaces)/.test(space)
}

/** Pictures of a pixel's size are no pictures. */
const isTracker = (image: Element): boolean =>
  ['0', '1'].includes(image.getAttribute('width') ?? '') ||
  ['0', '1'].includes(image.getAttribute('height') ?? '')
