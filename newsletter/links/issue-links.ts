import {locate} from '../contract/locate.ts'
import {isRecord, step, type RawPath} from '../contract/raw.ts'

/** A place in a document that names a page on the web. */
export interface LinkPlace {
  readonly documentId: string
  /** Sanity path inside that document. */
  readonly path: string
  /** The document is a source, and this its own page: what is found out is kept with it. */
  readonly isSource: boolean
  /** A copy of the page that readers are sent to instead: there is none, it waits for the page to be called dead, or it is linked. */
  readonly copy: 'none' | 'waiting' | 'linked'
}

/** A page that an issue sends readers to, and every place that names it. */
export interface IssueLink {
  readonly url: string
  readonly places: readonly LinkPlace[]
}

/**
 * Every page that readers of an issue are sent to, in the order of their first places: sources (their copies, where their own
 * pages are no longer linked), links in text, weekly links, related reading, people, licences, the newsletter's own.
 *
 * @param raw - What `issueByIdQuery` answered; anything may be wrong with it.
 */
export const issueLinks = (raw: unknown): readonly IssueLink[] => {
  const places = new Map<string, Map<string, LinkPlace>>()
  walk(raw, [], (url, path, parent) => {
    const {document, path: place} = locate(raw, path)
    const documentId = document === undefined ? '' : step(document, '_id')
    if (typeof documentId !== 'string') return
    const known = places.get(url) ?? new Map<string, LinkPlace>()
    places.set(url, known)
    const isSource = step(parent, '_type') === 'source' && path.at(-1) === 'url'
    known.set(`${documentId} ${place}`, {
      documentId,
      path: place,
      isSource,
      copy: copyOf(parent, path.at(-1)),
    })
  })
  return [...places].map(([url, known]) => ({url, places: [...known.values()]}))
}

/** By the rule that the renderer has for sources and weekly links. */
const copyOf = (parent: unknown, key: PropertyKey | undefined): LinkPlace['copy'] => {
  const source = step(parent, '_type') === 'weeklyLink' ? step(parent, 'source') : parent
  if (key !== 'url' || typeof step(source, 'archiveUrl') !== 'string') return 'none'
  const status = step(source, 'urlStatus')
  if (typeof status === 'string' && status !== 'live') return 'linked'
  // A weekly link to another page than its source's learns nothing from that page.
  return step(parent, 'url') === step(source, 'url') ? 'waiting' : 'none'
}

const fieldsWithPages = new Set<PropertyKey>(['url', 'archiveUrl', 'href', 'webStatement', 'subscribeUrl'])

type Visit = (url: string, path: RawPath, parent: unknown) => void

const walk = (value: unknown, path: RawPath, visit: Visit): void => {
  if (typeof value !== 'object' || value === null) return
  for (const [name, child] of Object.entries(value)) {
    const key = Array.isArray(value) ? Number(name) : name
    const here = [...path, key]
    if (typeof child === 'string') {
      if (fieldsWithPages.has(key) && isAskedFor(child, key, value)) visit(child, here, value)
    } else walk(child, here, visit)
  }
}

const isAskedFor = (text: string, key: PropertyKey, parent: unknown): boolean => {
  // Mail addresses, and what a mail service fills in, are no pages; anything else that is no address is, so that it is refused.
  if (/^(mailto:|\{\{)/i.test(text) || text === '') return false
  if (!isRecord(parent)) return true
  const type = step(parent, '_type')
  // The website is written by the export that comes after this.
  if (type === 'newsletter') return key !== 'url'
  if (type !== 'source') return true
  const status = step(parent, 'urlStatus')
  // What people found unfit or taken over is not asked for again; a dead page may have come back.
  return key === 'archiveUrl'
    ? typeof status === 'string' && status !== 'live'
    : status !== 'unfit' && status !== 'usurped'
}
