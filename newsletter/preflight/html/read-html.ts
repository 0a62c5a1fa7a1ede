/** An element of a page. */
export interface HtmlElement {
  readonly tag: string
  readonly parent: HtmlElement | undefined
  readonly children: readonly (HtmlElement | string)[]
  /** The value of an attribute, entities decoded; undefined where it has none. */
  readonly attribute: (name: string) => string | undefined
}

/** A page taken apart. */
export interface HtmlPage {
  /** Every element in document order. */
  readonly elements: readonly HtmlElement[]
  /** What a parser would have to mend, in words; our renderer leaves none. */
  readonly faults: readonly string[]
}

/**
 * Takes our own renderer's pages apart. They are a small part of HTML: lower-case names, double quotes around every value, each
 * element closed where it was opened. Anything else is a fault, so that nothing is read in another way than a browser would; a
 * test holds it against parse5, which takes longer to load than the export has time for.
 */
export const readHtml = (page: string): HtmlPage => {
  const elements: Element[] = []
  const faults: string[] = []
  let open: Element | undefined
  let at = 0
  const text = (end: number) => {
    if (end > at) open?.children.push(page.slice(at, end))
  }
  token.lastIndex = 0
  for (let match = token.exec(page); match !== null; match = token.exec(page)) {
    text(match.index)
    at = token.lastIndex
    const [whole, closing, tag, attributes = ''] = match
    if (closing !== undefined) {
      if (open?.tag === closing) open = open.parent
      else faults.push(`</${closing}> closes what is not open`)
    } else if (tag !== undefined) {
      const element = new Element(tag, open, attributes)
      open?.children.push(element)
      elements.push(element)
      if (rawText.has(tag)) {
        const end = page.indexOf(`</${tag}>`, at)
        if (end < 0) faults.push(`<${tag}> is not closed`)
        else {
          element.children.push(page.slice(at, end))
          at = end + tag.length + 3
          token.lastIndex = at
        }
      } else if (!empty.has(tag)) open = element
    } else if (whole === '<') {
      faults.push(`“${page.slice(match.index, match.index + 30)}” is no tag of ours`)
    }
  }
  text(page.length)
  if (open !== undefined) faults.push(`<${open.tag}> is not closed`)
  return {elements, faults}
}

class Element implements HtmlElement {
  readonly tag: string
  readonly parent: Element | undefined
  readonly children: (Element | string)[] = []
  readonly #attributes: string

  constructor(tag: string, parent: Element | undefined, attributes: string) {
    this.tag = tag
    this.parent = parent
    this.#attributes = attributes
  }

  attribute(name: string): string | undefined {
    const start = this.#attributes.indexOf(` ${name}="`)
    if (start < 0) return undefined
    const from = start + name.length + 3
    return decodeEntities(this.#attributes.slice(from, this.#attributes.indexOf('"', from)))
  }
}

// A comment, a doctype, a closing tag, an opening tag; or else a stray "<".
const token =
  /<!--[\s\S]*?-->|<!DOCTYPE html>|<\/([a-z][a-z0-9]*)>|<([a-z][a-z0-9]*)((?: [a-z-]+="[^"<]*")*)>|</g

const empty = new Set(['br', 'hr', 'img', 'input', 'link', 'meta'])
const rawText = new Set(['script', 'style', 'title'])

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': '\u00a0',
}

/** The text inside an element as it is written, entities and all. */
export const wordsOf = (element: HtmlElement | undefined): string =>
  (element?.children ?? []).map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('')

/** Text with the entities that our renderer writes turned back. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity)
    : text
