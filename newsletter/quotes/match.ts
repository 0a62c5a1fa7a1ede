import type {MATCH_CLASSES} from '../vocabulary.ts'
import {findFragments, piecesInAnotherOrder, type Found} from './find-fragments.ts'
import {nearMiss} from './near-miss.ts'
import {negates} from './negations.ts'
import {normalise, type Normalised} from './normalise.ts'
import {tokenise, type Token, type Words} from './tokenise.ts'

export type MatchClass = (typeof MATCH_CLASSES)[number]['value']

/** A stretch of a text, in UTF-16 units of the text as it was given; `end` exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Where the print departs from the text. */
interface Alteration {
  readonly kind: 'elided' | 'inserted' | 'changedCase' | 'finalMark' | 'negationBefore'
  /** What the text has there; empty where something was only added. */
  readonly text: string
  /** What is printed instead. */
  readonly printed: string
  /** The place in the text. */
  readonly range: Range
  /** Whether what isn't printed turns the sentence round, as far as a list of words can tell. */
  readonly negates: boolean
}

/** How a printed quote stands to a text. */
export interface Match {
  readonly matchClass: MatchClass
  /**
   * The words found, in order; of a near miss, the place most like them. Of words that aren't found although each piece of them is
   * there, where those stand, in the order of print: the text has them in another. Else nothing.
   */
  readonly fragments: readonly Range[]
  /** From the first word found to the last. */
  readonly passage: Range | undefined
  readonly alterations: readonly Alteration[]
  /** The passages that fit as well, where it is ambiguous. */
  readonly alternatives: readonly Range[]
  /** Characters that differ, of a near miss. */
  readonly errors: number
}

/** The words around a passage, which tell it from others that read alike. */
interface Around {
  readonly prefix?: string | null | undefined
  readonly suffix?: string | null | undefined
}

interface MatchOptions {
  readonly around?: Around | undefined
  /** Look only here, in the text as it was given. */
  readonly within?: Range | undefined
  /** Whether something alike is looked for when the words aren't found, which takes its time. */
  readonly findsNearMiss?: boolean
}

/**
 * Looks for a printed quote in a text.
 *
 * @param text - Normalised before, so that many quotes share it.
 * @returns Only `exact`, `normalised` and `withAlterations` say that its words are there; the last asks for a reader.
 */
export const match = (
  printed: string,
  text: Normalised,
  {around, within, findsNearMiss = true}: MatchOptions = {},
): Match => {
  const quote = normalise(printed)
  const [from, to] =
    within === undefined
      ? [0, text.text.length]
      : [after(text.starts, within.start), after(text.starts, within.end)]
  // As it stands first: brackets and dots may be the source's own.
  const asItStands = findFragments(wholeOf(quote.text), text.text, from, to)
  const tokens = asItStands.length > 0 ? wholeOf(quote.text) : tokenise(quote)
  const found = asItStands.length > 0 ? asItStands : findFragments(tokens, text.text, from, to)
  const trimmed = found.length === 0 ? withoutFinalMark(tokens) : undefined
  const hits = trimmed === undefined ? found : findFragments(trimmed.tokens, text.text, from, to)
  const chosen = choose(hits, text.text, around)
  if (chosen === undefined) {
    if (hits.length > 1) return ambiguous(hits, text)
    const pieces =
      piecesInAnotherOrder(tokens, text.text, from, to) ??
      (trimmed && piecesInAnotherOrder(trimmed.tokens, text.text, from, to))
    if (pieces !== undefined) return {...notFound, fragments: pieces.map((range) => inSource(range, text))}
    return findsNearMiss ? nearest(tokens, text) : notFound
  }
  const alterations = [
    ...alterationsOf(trimmed?.tokens ?? tokens, chosen, quote, text),
    ...(trimmed === undefined ? [] : [finalMark(trimmed.mark, chosen, text)]),
  ]
  const fragments = chosen.fragments.map((range) => inSource(range, text))
  const passage = {start: fragments[0]?.start ?? 0, end: fragments.at(-1)?.end ?? 0}
  const isExact = text.source.slice(passage.start, passage.end) === printed.trim()
  return {
    matchClass: alterations.length > 0 ? 'withAlterations' : isExact ? 'exact' : 'normalised',
    fragments,
    passage,
    alterations,
    alternatives: [],
    errors: 0,
  }
}

const notFound: Match = {
  matchClass: 'notFound',
  fragments: [],
  passage: undefined,
  alterations: [],
  alternatives: [],
  errors: 0,
}

const wholeOf = (text: string): readonly Token[] =>
  text === ''
    ? []
    : [
        {
          kind: 'words',
          text,
          eitherCase: [],
          joinsBefore: false,
          joinsAfter: false,
          start: 0,
          end: text.length,
        },
      ]

/** English puts the sentence's own full stop or comma inside the marks. */
const withoutFinalMark = (
  tokens: readonly Token[],
): {readonly tokens: readonly Token[]; readonly mark: string} | undefined => {
  const last = tokens.at(-1)
  if (last?.kind !== 'words' || !/[^.,][.,]$/u.test(last.text)) return undefined
  const text = last.text.slice(0, -1)
  const shorter: Words = {
    ...last,
    text,
    eitherCase: last.eitherCase.filter((at) => at < text.length),
    end: last.end - 1,
  }
  return {tokens: [...tokens.slice(0, -1), shorter], mark: last.text.slice(-1)}
}

/** The one hit, or the one that stands between the words around it. */
const choose = (hits: readonly Found[], text: string, around: Around | undefined): Found | undefined => {
  if (hits.length <= 1) return hits[0]
  const prefix = normalise(around?.prefix ?? '').text
  const suffix = normalise(around?.suffix ?? '').text
  if (prefix === '' && suffix === '') return undefined
  const fitting = hits.filter(({fragments}) => {
    const before = text.slice(0, fragments[0]?.start ?? 0).trimEnd()
    const later = text.slice(fragments.at(-1)?.end ?? 0).trimStart()
    return before.endsWith(prefix) && later.startsWith(suffix)
  })
  return fitting.length === 1 ? fitting[0] : undefined
}

const alterationsOf = (
  tokens: readonly Token[],
  {fragments}: Found,
  quote: Normalised,
  text: Normalised,
): readonly Alteration[] => {
  const alterations: Alteration[] = []
  const negation = negationBefore(text, fragments[0]?.start ?? 0)
  if (negation !== undefined) alterations.push(negation)
  let at = 0
  let between: Exclude<Token, Words>[] = []
  for (const token of tokens) {
    if (token.kind !== 'words') {
      between.push(token)
      continue
    }
    const here = fragments[at]
    if (here === undefined) break
    if (between.length > 0)
      alterations.push(gap(between, fragments[at - 1]?.end ?? here.start, here.start, quote, text))
    between = []
    for (const place of token.eitherCase) {
      const changed = changedCase(token, place, here.start, text)
      if (changed !== undefined) alterations.push(changed)
    }
    at += 1
  }
  const end = fragments.at(-1)?.end ?? 0
  if (between.length > 0) alterations.push(gap(between, end, end, quote, text))
  // An ellipsis at an edge leaves out what no quotation has.
  return alterations.filter(({kind, text: left}) => kind !== 'elided' || left !== '')
}

const gap = (
  tokens: readonly Exclude<Token, Words>[],
  start: number,
  end: number,
  quote: Normalised,
  text: Normalised,
): Alteration => {
  const range = start === end ? emptyAt(start, text) : inSource({start, end}, text)
  const printed = quote.text.slice(tokens[0]?.start, tokens.at(-1)?.end)
  const left = text.source.slice(range.start, range.end)
  const inserted = tokens.flatMap((token) => (token.kind === 'insertion' ? [token.text] : []))
  return {
    kind: inserted.length > 0 ? 'inserted' : 'elided',
    text: left.trim(),
    printed,
    range,
    negates: negates(text.text.slice(start, end)) !== negates(inserted.join(' ')),
  }
}

const changedCase = (
  {text: wanted}: Words,
  place: number,
  start: number,
  text: Normalised,
): Alteration | undefined => {
  const there = text.text.charAt(start + place)
  if (there === wanted.charAt(place)) return undefined
  const range = inSource({start: start + place, end: start + place + 1}, text)
  return {kind: 'changedCase', text: there, printed: `[${wanted.charAt(place)}]`, range, negates: false}
}

const finalMark = (mark: string, {fragments}: Found, text: Normalised): Alteration => ({
  kind: 'finalMark',
  text: '',
  printed: mark,
  range: emptyAt(fragments.at(-1)?.end ?? 0, text),
  negates: false,
})

/** The word before a passage where that is a negation: a reader should see that it is left to the sentence around. */
const negationBefore = (text: Normalised, start: number): Alteration | undefined => {
  const [all = '', said] = /(\S+) ?$/u.exec(text.text.slice(Math.max(0, start - 24), start)) ?? []
  if (said === undefined || /[.,;:!?。，；：！？、'—]$/u.test(said) || !negates(said)) return undefined
  const range = inSource({start: start - all.length, end: start}, text)
  return {kind: 'negationBefore', text: said, printed: '', range, negates: true}
}

const ambiguous = (hits: readonly Found[], text: Normalised): Match => ({
  ...notFound,
  matchClass: 'ambiguous',
  alternatives: hits.map(({fragments}) =>
    inSource({start: fragments[0]?.start ?? 0, end: fragments.at(-1)?.end ?? 0}, text),
  ),
})

const nearest = (tokens: readonly Token[], text: Normalised): Match => {
  const near = nearMiss(tokens, text.text)
  if (near === undefined) return notFound
  const range = inSource(near, text)
  return {...notFound, matchClass: 'nearMiss', fragments: [range], passage: range, errors: near.errors}
}

const inSource = ({start, end}: Range, {starts, ends, source}: Normalised): Range => ({
  start: starts[start] ?? source.length,
  end: end > start ? (ends[end - 1] ?? source.length) : (starts[start] ?? source.length),
})

const emptyAt = (at: number, {ends, source}: Normalised): Range => {
  const place = at === 0 ? 0 : (ends[at - 1] ?? source.length)
  return {start: place, end: place}
}

/** The first normalised place at or after a place in the source. */
const after = (starts: Uint32Array, place: number): number => {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
