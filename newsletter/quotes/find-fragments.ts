import {cutsAtEnd, cutsAtStart} from './boundaries.ts'
import type {Token, Words} from './tokenise.ts'

/** Where a quote's words stand in a text, in order; offsets in the normalised text, `end` exclusive. */
export interface Found {
  readonly fragments: readonly {readonly start: number; readonly end: number}[]
}

/** How much an ellipsis may leave out: some sentences, not a chapter. In normalised characters, as all lengths here. */
const MAX_ELIDED = 1000
/** How much an insertion in brackets may stand for. */
const MAX_REPLACED = 120
/** More hits than these say no more than that there are several. */
const MAX_HITS = 64

/**
 * Every place where the words stand in their order, with no more between them than their ellipses and brackets allow. Of
 * places that lie within one another only the innermost counts.
 *
 * @param text - Normalised.
 * @param from - Where to look: from here, up to `to`.
 */
export const findFragments = (
  tokens: readonly Token[],
  text: string,
  from = 0,
  to = text.length,
): readonly Found[] => {
  const parts = partsOf(tokens)
  const [first] = parts
  if (first === undefined) return []
  const found: Found[] = []
  const search = new Search(parts, text, to)
  for (const start of occurrences(first.words, text, from, to)) {
    const rest = search.after(1, start + first.words.text.length)
    if (rest === undefined) continue
    found.push({fragments: [rangeOf(first.words, start), ...rest]})
    if (found.length === MAX_HITS) break
  }
  return found.filter((one, at) => !holds(one, found[at + 1]))
}

/**
 * The places of a quote's pieces, in the order of print, where the text has each of them, but not one after the other in that
 * order, however much stood between them.
 *
 * @param text - Normalised.
 * @param from - Where to look: from here, up to `to`.
 * @returns Where each piece stands first; `undefined` where one is missing, or where they do follow one another.
 */
export const piecesInAnotherOrder = (
  tokens: readonly Token[],
  text: string,
  from = 0,
  to = text.length,
): Found['fragments'] | undefined => {
  const pieces = tokens.filter((token) => token.kind === 'words')
  const places: {readonly start: number; readonly end: number}[] = []
  let reached: number | undefined = from
  for (const piece of pieces) {
    const [first] = occurrences(piece, text, from, to)
    if (first === undefined) return undefined
    places.push(rangeOf(piece, first))
    if (reached === undefined) continue
    const [next] = occurrences(piece, text, reached, to)
    reached = next === undefined ? undefined : rangeOf(piece, next).end
  }
  return reached === undefined ? places : undefined
}

/** Words, and how far after the words before them they may stand. */
interface Part {
  readonly words: Words
  readonly reach: number
}

const partsOf = (tokens: readonly Token[]): readonly Part[] => {
  const parts: Part[] = []
  let reach = 0
  for (const token of tokens) {
    if (token.kind === 'words') {
      parts.push({words: token, reach})
      reach = 0
    } else reach += (token.kind === 'ellipsis' ? MAX_ELIDED : MAX_REPLACED) + 2
  }
  return parts
}

class Search {
  readonly #parts: readonly Part[]
  readonly #text: string
  readonly #to: number
  /** Places from which the rest was looked for in vain: without them, many short words cost a search for each way to pair them. */
  readonly #vain = new Set<string>()

  constructor(parts: readonly Part[], text: string, to: number) {
    this.#parts = parts
    this.#text = text
    this.#to = to
  }

  /** The ranges of the parts from `index` on, each as near to the one before as can be; `undefined` when there is no way. */
  after(index: number, position: number): Found['fragments'] | undefined {
    const part = this.#parts[index]
    if (part === undefined) return []
    const key = `${index} ${position}`
    if (this.#vain.has(key)) return undefined
    const limit = Math.min(this.#to, position + part.reach + part.words.text.length)
    for (const start of occurrences(part.words, this.#text, position, limit)) {
      const rest = this.after(index + 1, start + part.words.text.length)
      if (rest !== undefined) return [rangeOf(part.words, start), ...rest]
    }
    this.#vain.add(key)
    return undefined
  }
}

/** Where the words stand, whole, between two places. */
function* occurrences(words: Words, text: string, from: number, to: number): Iterable<number> {
  const {text: wanted, eitherCase, joinsBefore, joinsAfter} = words
  const {run, offset} = longestCertainRun(wanted, eitherCase)
  for (let at = text.indexOf(run, from + offset); at !== -1; at = text.indexOf(run, at + 1)) {
    const start = at - offset
    const end = start + wanted.length
    if (end > to) return
    if (offset + run.length < wanted.length || offset > 0) {
      if (!isSame(wanted, text.slice(start, end), eitherCase)) continue
    }
    if (!joinsBefore && cutsAtStart(text, start)) continue
    if (!joinsAfter && cutsAtEnd(text, end)) continue
    yield start
  }
}

/** The longest stretch of the words in which no letter may be of another case. */
const longestCertainRun = (text: string, eitherCase: readonly number[]): {run: string; offset: number} => {
  let best = {run: '', offset: 0}
  let start = 0
  for (const place of [...eitherCase, text.length]) {
    if (place - start > best.run.length) best = {run: text.slice(start, place), offset: start}
    start = place + 1
  }
  return best
}

const isSame = (wanted: string, there: string, eitherCase: readonly number[]): boolean => {
  let start = 0
  for (const place of [...eitherCase, wanted.length]) {
    if (wanted.slice(start, place) !== there.slice(start, place)) return false
    if (wanted.charAt(place).toLowerCase() !== there.charAt(place).toLowerCase()) return false
    start = place + 1
  }
  return true
}

const rangeOf = ({text}: Words, start: number) => ({start, end: start + text.length})

/** Whether the next place lies within this one. */
const holds = ({fragments}: Found, next: Found | undefined): boolean => {
  const [end, nextEnd] = [fragments.at(-1)?.end, next?.fragments.at(-1)?.end]
  return fragments.length > 1 && end !== undefined && nextEnd !== undefined && nextEnd <= end
}
