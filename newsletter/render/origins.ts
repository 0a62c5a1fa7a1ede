import {locate} from '../contract/locate.ts'
import {NO_REVISION, step, type RawPath} from '../contract/raw.ts'
import type {Issue} from '../contract/issue.ts'
import {assembled, type SafeHtml} from './escape.ts'

/** The field that a part of a page was made from. */
export interface Origin {
  /** Published id. */
  readonly documentId: string
  readonly documentType: string
  /** Sanity path inside the document; empty for the document as a whole. */
  readonly path: string
}

/** Notes, while a page is rendered, what its parts are made from. */
export interface OriginNotes {
  /** @param value - An object of the issue, or a copy that has been told of. */
  readonly of: (html: SafeHtml, value: object, field: string) => SafeHtml
  readonly copied: (copy: object, original: object) => void
}

/** A page's HTML, and beside it where each element of its body comes from. */
export interface TracedPage {
  /** The very text that is rendered without tracing. */
  readonly html: string
  /** For the body's elements, in the order of their start tags; `undefined` for what is of our own making. */
  readonly origins: readonly (Origin | undefined)[]
}

/**
 * Renders a page and says where its elements come from. While it is rendered, parts stand between noncharacters, which no text
 * of an issue can hold once it is escaped; they are taken out again, so the page itself bears no trace of this.
 */
export const tracedPage = (issue: Issue, render: (notes: OriginNotes) => string): TracedPage => {
  const places = new IssuePlaces(issue)
  const noted: Origin[] = []
  const of = (html: SafeHtml, value: object, field: string): SafeHtml => {
    const origin = html === '' ? undefined : places.originOf(value, field)
    if (origin === undefined) return html
    return assembled(`${OPEN}${String(noted.push(origin) - 1)}${OPENED}${html}${CLOSE}`)
  }
  const marked = render({of, copied: (copy, original) => places.copied(copy, original)})
  return {html: marked.replace(marks, ''), origins: originsIn(marked, noted)}
}

const OPEN = '\ufdd0'
const OPENED = '\ufdd1'
const CLOSE = '\ufdd2'

const marks = /\ufdd0\d+\ufdd1|\ufdd2/g

// Attributes hold no `>`, which escaping takes from them.
const tokens = /\ufdd0(\d+)\ufdd1|\ufdd2|<!--[^]*?-->|<[a-z][^>]*>/g

const originsIn = (marked: string, noted: readonly Origin[]): readonly (Origin | undefined)[] => {
  const origins: (Origin | undefined)[] = []
  const around: (Origin | undefined)[] = []
  const body = marked.indexOf('<body')
  tokens.lastIndex = marked.indexOf('>', body)
  for (let token = tokens.exec(marked); token !== null; token = tokens.exec(marked)) {
    const [text, opened] = token
    if (opened !== undefined) around.push(noted[Number(opened)])
    else if (text === CLOSE) around.pop()
    else if (!text.startsWith('<!--')) origins.push(around.at(-1))
  }
  return origins
}

/** Where the objects of an issue stand in it, and so in their documents. */
class IssuePlaces {
  readonly #issue: Issue
  readonly #parents = new Map<object, readonly [parent: object, key: PropertyKey]>()
  readonly #originals = new Map<object, object>()

  constructor(issue: Issue) {
    this.#issue = issue
    this.#enter(issue)
  }

  copied(copy: object, original: object): void {
    this.#originals.set(copy, original)
  }

  originOf(value: object, field: string): Origin | undefined {
    const path = this.#pathOf(this.#originals.get(value) ?? value)
    if (path === undefined) return undefined
    const isThere = path.length === this.#lengthThere(path)
    // In place of a document that isn't there stands the reference to it.
    const known = isThere && field !== '' ? [...path, field] : path.slice(0, this.#lengthThere(path))
    const place = locate(this.#issue, [...known, WHOLE])
    const id = step(place.document, '_id')
    const type = step(place.document, '_type')
    if (typeof id !== 'string' || typeof type !== 'string') return undefined
    return {documentId: id, documentType: type, path: place.path.replace(/\.?\*$/, '')}
  }

  /** How far a path leads through documents that are there. */
  #lengthThere(path: RawPath): number {
    let at: unknown = this.#issue
    for (const [length, key] of path.entries()) {
      at = step(at, key)
      if (step(at, '_rev') === NO_REVISION) return length
    }
    return path.length
  }

  #enter(parent: object): void {
    for (const [key, child] of Object.entries<unknown>({...parent})) {
      if (typeof child !== 'object' || child === null) continue
      if (this.#parents.has(child)) continue
      this.#parents.set(child, [parent, Array.isArray(parent) ? Number(key) : key])
      this.#enter(child)
    }
  }

  #pathOf(value: object): RawPath | undefined {
    const path: PropertyKey[] = []
    for (let at: object = value; at !== this.#issue;) {
      const link = this.#parents.get(at)
      if (link === undefined) return undefined
      path.push(link[1])
      at = link[0]
    }
    return path.toReversed()
  }
}

/** A key that nothing has: with it behind, a path leads into what it names, and so into the document that this may be. */
const WHOLE = '*'
