import type {ChangedWords} from '../unsaved/changed-words.ts'
import {changedParagraph} from './changed-paragraph.ts'
import {morph} from './morph.ts'

/**
 * In milliseconds. A source with the words comes well before, unless they are of a text that only reads like one of this page.
 */
const LINGERING = 3000

/** Shows sources of a page, one after the other: what doesn't differ from one to the next stays as it is. */
export class PageShower {
  #last: {readonly page: Document; readonly html: string} | undefined
  /** Where somebody types. */
  #typedIn: Text | undefined
  /** Where words are shown before their source is there, and what stood there. */
  readonly #early = new Map<Text, string>()
  #takeBack: ReturnType<typeof setTimeout> | undefined

  /** Makes a page show another source than the last one. */
  show(page: Document, html: string, prepare?: (page: Document) => void): void {
    clearTimeout(this.#takeBack)
    this.#early.clear()
    const shown = this.#last?.page === page ? this.#last.html : undefined
    // What was prepared isn't what its source says.
    this.#last = prepare === undefined ? {page, html} : undefined
    if (prepare === undefined && shown !== undefined && showParagraph(page, shown, html)) return
    const next = new DOMParser().parseFromString(html, 'text/html')
    prepare?.(next)
    // The policy is a page's own and can't be changed; whoever wants another gives another key.
    for (const one of [page, next]) one.querySelector('meta[http-equiv]')?.remove()
    morph(page.documentElement, next.documentElement)
  }

  /**
   * Shows words in the very frame in which they are typed, where the page has the ones before once; its source is to come.
   *
   * @returns Whether it shows them.
   */
  showWords(page: Document, {before, after}: ChangedWords): boolean {
    const text = has(this.#typedIn, page, before) ? this.#typedIn : onlyText(page, before)
    if (text === undefined) return false
    this.#typedIn = text
    if (!this.#early.has(text)) this.#early.set(text, before)
    text.data = after
    clearTimeout(this.#takeBack)
    this.#takeBack = setTimeout(() => {
      for (const [changed, words] of this.#early) changed.data = words
      this.#early.clear()
    }, LINGERING)
    return true
  }
}

const has = (text: Text | undefined, page: Document, words: string): text is Text =>
  text?.data === words && text.isConnected && text.ownerDocument === page

/** @returns Whether that was all there is to do. */
const showParagraph = (page: Document, before: string, after: string): boolean => {
  if (before === after) return true
  const changed = changedParagraph(before, after)
  const paragraph = changed === undefined ? undefined : page.getElementsByTagName('p')[changed.at]
  if (changed === undefined || paragraph === undefined) return false
  const young = paragraphOf(page, paragraph, changed.after)
  // It may show the words already. If it shows neither, it is another: paragraphs of a comment are counted in a source, and aren't here.
  if (paragraph.isEqualNode(young)) return true
  if (!paragraph.isEqualNode(paragraphOf(page, paragraph, changed.before))) return false
  morph(paragraph, young)
  return true
}

/** A paragraph of its own with the tag of another, marks and all. */
const paragraphOf = (page: Document, like: Element, html: string): Element => {
  const template = page.createElement('template')
  const paragraph = page.importNode(like)
  template.innerHTML = html
  paragraph.append(template.content)
  return paragraph
}

const onlyText = (page: Document, words: string): Text | undefined => {
  if (words.trim() === '') return undefined
  const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  let only: Text | undefined
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    if (text.nodeValue !== words) continue
    if (only !== undefined) return undefined
    only = text as Text
  }
  return only
}
