import {step, type RawRecord} from '../contract/raw.ts'
import {normalise} from './normalise.ts'
import {markedWords} from './quotation-marks.ts'
import {blocksIn, listAt, publishedIdOf, spansOf, type PlacedSpan} from './uses.ts'

/** Words in quotation marks that no annotation ties to a quote. */
export interface Unregistered {
  readonly documentId: string
  /** Path of the block or field. */
  readonly path: string
  /** In UTF-16 units of the block's or field's text, the marks not included; `end` exclusive. */
  readonly start: number
  readonly end: number
  readonly words: string
  /** Waived words have a reason: they are no quotation, but a title, a term, or held at arm's length. */
  readonly state: 'unregistered' | 'waived'
  readonly waivedFor: string | undefined
}

/**
 * Every stretch in quotation marks, and every block quote, that isn't annotated whole, with those that were waived. Looks where
 * readers read: running text, notes, captions, headlines.
 *
 * @param document - As it is stored, or as a query projects it; waivers are its `waivedQuotations`.
 */
export const unregisteredIn = (document: RawRecord): readonly Unregistered[] => {
  const documentId = publishedIdOf(document)
  const waivers = waiversOf(document)
  const blocks = [...blocksIn(document)]
  const registered = blocks.flatMap(({block}) => registeredWords(block))
  const found = [
    ...blocks.flatMap(({path, block}) => [
      ...inBlock(block).map((stretch) => ({path, ...stretch})),
      ...notesIn(block, path),
    ]),
    ...stringsIn(document),
  ]
  return found.flatMap(({path, start, end, words, isText}) => {
    const folded = normalise(words).text
    // A headline can't be annotated; it may repeat what the text has.
    if (isText === true && registered.some((one) => one.includes(folded))) return []
    const waivedFor = waivers.get(folded)
    return [
      {
        documentId,
        path,
        start,
        end,
        words,
        state: waivedFor === undefined ? 'unregistered' : 'waived',
        waivedFor,
      },
    ]
  })
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly isText?: boolean
}

const inBlock = (block: RawRecord): readonly Stretch[] => {
  const {text, spans} = spansOf(block)
  const covered = quotedSpans(block, spans)
  const stretches = markedWords(text)
  const all =
    step(block, 'style') === 'blockquote' && text.trim() !== '' && stretches.length === 0
      ? [{start: 0, end: text.length}]
      : stretches
  return all
    .filter((stretch) => !isCovered(text, stretch, covered))
    .map(({start, end}) => ({start, end, words: text.slice(start, end)}))
}

const quotedSpans = (block: RawRecord, spans: readonly PlacedSpan[]): readonly PlacedSpan[] => {
  const keys = listAt(block, 'markDefs')
    .filter((mark) => step(mark, '_type') === 'quotation')
    .map((mark) => step(mark, '_key'))
  return spans.filter(({marks}) => marks.some((mark) => keys.includes(mark)))
}

/** Whether each letter and digit of the stretch is annotated; marks and spaces at its edges need not be. */
const isCovered = (
  text: string,
  {start, end}: {readonly start: number; readonly end: number},
  covered: readonly PlacedSpan[],
): boolean => {
  for (const {index} of text.slice(start, end).matchAll(/[\p{L}\p{N}]/gu)) {
    const at = start + index
    if (!covered.some((span) => span.start <= at && at < span.end)) return false
  }
  return true
}

const registeredWords = (block: RawRecord): readonly string[] => {
  const {text, spans} = spansOf(block)
  return quotedSpans(block, spans).map(({start, end}) => normalise(text.slice(start, end)).text)
}

/** Footnotes, which stand in the running text as objects. */
const notesIn = (block: RawRecord, path: string) =>
  listAt(block, 'children').flatMap((child) => {
    const text = step(child, 'text')
    if (step(child, '_type') !== 'footnote' || typeof text !== 'string') return []
    return inText(text, `${path}.children[_key=="${String(step(child, '_key'))}"].text`)
  })

/** Fields of plain text that are printed, by name. */
const printedFields = new Set(['headline', 'teaser', 'label', 'caption'])

function* stringsIn(value: unknown, path = ''): Iterable<Stretch & {readonly path: string}> {
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) {
      const key = step(item, '_key')
      yield* stringsIn(item, `${path}[${typeof key === 'string' ? `_key=="${key}"` : at}]`)
    }
  } else if (typeof value === 'object' && value !== null && !Array.isArray(step(value, 'children'))) {
    if (path !== '' && typeof step(value, '_id') === 'string') return
    for (const [name, item] of Object.entries(value)) {
      const place = path === '' ? name : `${path}.${name}`
      if (typeof item === 'string' && printedFields.has(name)) yield* inText(item, place)
      else yield* stringsIn(item, place)
    }
  }
}

const inText = (text: string, path: string) =>
  markedWords(text).map(({start, end}) => ({path, start, end, words: text.slice(start, end), isText: true}))

/** By the words waived, the reason; a waiver without one waives nothing. */
const waiversOf = (document: RawRecord): ReadonlyMap<string, string> =>
  new Map(
    listAt(document, 'waivedQuotations').flatMap((waiver) => {
      const [words, reason] = [step(waiver, 'words'), step(waiver, 'reason')]
      return typeof words === 'string' && typeof reason === 'string' && reason.trim() !== ''
        ? [[normalise(words).text, reason] as const]
        : []
    }),
  )
