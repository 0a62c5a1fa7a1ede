import {isRecord, step, type RawRecord} from '../contract/raw.ts'
import {sentencesAround} from './sentence.ts'

/** Marked words within one block. */
export interface UsePart {
  /** Path of the block in its document, such as `body[_key=="a1"]`. */
  readonly path: string
  /** Path of the annotation. */
  readonly markPath: string
  /** In UTF-16 units of the block's joined text; `end` exclusive. */
  readonly start: number
  readonly end: number
  readonly text: string
}

/** One passage of a document that is marked as a quotation: every span of one `useId`, across blocks. */
export interface QuoteUse {
  /** The document that prints it, by its published id. */
  readonly documentId: string
  readonly useId: string
  readonly quoteId: string
  /** The marked words, parts joined in order. */
  readonly printed: string
  readonly parts: readonly UsePart[]
  /** The sentences that the words stand in. */
  readonly context: string
}

/**
 * The quotations in a document, in the order in which they begin. Identity is the `useId`, never a `_key`: splitting a
 * paragraph makes new keys, and so does pasting.
 *
 * @param document - As it is stored, or as a query projects it.
 */
export const usesOf = (document: RawRecord): readonly QuoteUse[] => {
  const known = found.get(document)
  if (known !== undefined) return known
  const uses = findUses(document)
  found.set(document, uses)
  return uses
}

// What an issue prints is asked for its quotations by the query, the gate and whoever tells two people apart.
const found = new WeakMap<RawRecord, readonly QuoteUse[]>()

const findUses = (document: RawRecord): readonly QuoteUse[] => {
  const id = publishedIdOf(document)
  const found = new Map<string, {quoteId: string; parts: UsePart[]; contexts: string[]}>()
  for (const {path, block} of blocksIn(document)) {
    const {text, spans} = spansOf(block)
    for (const mark of listAt(block, 'markDefs')) {
      if (step(mark, '_type') !== 'quotation') continue
      const markKey = step(mark, '_key')
      const ranges = joined(spans.filter(({marks}) => marks.includes(markKey)))
      if (ranges.length === 0) continue
      const useId = stringAt(mark, 'useId')
      const use = found.get(useId) ?? {quoteId: quoteIdOf(mark), parts: [], contexts: []}
      found.set(useId, use)
      const markPath = `${path}.markDefs[_key=="${String(markKey)}"]`
      for (const {start, end} of ranges) {
        use.parts.push({path, markPath, start, end, text: text.slice(start, end)})
      }
      use.contexts.push(sentencesAround(text, ranges[0]?.start ?? 0, ranges.at(-1)?.end ?? 0))
    }
  }
  return [...found].map(([useId, {quoteId, parts, contexts}]) => ({
    documentId: id,
    useId,
    quoteId,
    printed: parts.map((part) => part.text).join(' '),
    parts,
    context: contexts.join(' '),
  }))
}

/** A block of Portable Text somewhere in a document, and its path. */
export interface PlacedBlock {
  readonly path: string
  readonly block: RawRecord
}

/** Every block of running text in a document, in tables and callouts as well; not those of documents within it. */
export function* blocksIn(value: unknown, path = ''): Iterable<PlacedBlock> {
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) {
      const key = step(item, '_key')
      yield* blocksIn(item, `${path}[${typeof key === 'string' ? `_key=="${key}"` : at}]`)
    }
    return
  }
  if (!isRecord(value)) return
  if (Array.isArray(step(value, 'children'))) {
    yield {path, block: value}
    return
  }
  if (path !== '' && typeof step(value, '_id') === 'string') return
  for (const [name, item] of Object.entries(value)) {
    if (!name.startsWith('_')) yield* blocksIn(item, path === '' ? name : `${path}.${name}`)
  }
}

/** A span of a block, by where its text stands in the block's. */
export interface PlacedSpan {
  readonly start: number
  readonly end: number
  readonly marks: readonly unknown[]
}

/** A block's text, its spans joined as the editor counts them, and where each stands. */
export const spansOf = (block: RawRecord): {readonly text: string; readonly spans: readonly PlacedSpan[]} => {
  let text = ''
  const spans = listAt(block, 'children').map((child) => {
    const start = text.length
    const said = step(child, 'text')
    if (step(child, '_type') === 'span' && typeof said === 'string') text += said
    return {start, end: text.length, marks: listAt(child, 'marks')}
  })
  return {text, spans: spans.filter(({start, end}) => end > start)}
}

/** Under which id a document is published, or would be. */
export const publishedIdOf = (document: RawRecord): string =>
  stringAt(document, '_id').replace(/^drafts\.|^versions\.[^.]+\./, '')

/** The text in a field; empty where there is none. */
export const stringAt = (value: unknown, name: string): string => {
  const text = step(value, name)
  return typeof text === 'string' ? text : ''
}

export const listAt = (value: unknown, name: string): readonly unknown[] => {
  const list = step(value, name)
  return Array.isArray(list) ? list : []
}

/** Spans that touch, as one range. */
const joined = (spans: readonly PlacedSpan[]): {start: number; end: number}[] => {
  const ranges: {start: number; end: number}[] = []
  for (const {start, end} of spans) {
    const last = ranges.at(-1)
    if (last?.end === start) last.end = end
    else ranges.push({start, end})
  }
  return ranges
}

/** As it is stored the quote is a reference; as a query answers, a document or what is left of a reference to none. */
const quoteIdOf = (mark: unknown): string => {
  const quote = step(mark, 'quote')
  const id = step(quote, '_ref') ?? step(quote, '_id')
  return typeof id === 'string' ? id.replace(/^drafts\./, '') : ''
}
