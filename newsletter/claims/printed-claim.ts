import {step, type RawRecord} from '../contract/raw.ts'
import {cutsAtEnd, cutsAtStart} from '../quotes/boundaries.ts'
import {normalise} from '../quotes/normalise.ts'
import {sentencesAround} from '../quotes/sentence.ts'
import {stringAt} from '../quotes/uses.ts'
import type {ClaimRecord} from './claim-record.ts'
import {figuresIn, passagesIn} from './passages-in.ts'

/** What a claim is about, as it is printed. */
export interface PrintedClaim {
  readonly path: string
  /** The words, or the credit line. */
  readonly printed: string
  /** The sentences around them; of a credit, the caption. */
  readonly context: string
  /** Of a credit: which picture, whose it is and by what right it is printed. */
  readonly picture: string
  readonly terms: string
}

/** Credits by id, for documents that refer to them; in a query's answer they stand in their figures. */
export type Credits = ReadonlyMap<string, RawRecord>

/**
 * Where a document prints a claim, and how. The same words may stand in several places: those in the sentence that was put on the
 * sheet are meant, else those at its path, else the first.
 *
 * @returns `undefined` where it prints them no more.
 */
export const printedClaim = (
  document: RawRecord,
  claim: Pick<ClaimRecord, 'kind' | 'words' | 'sentence' | 'path'>,
  credits: Credits = NONE,
): PrintedClaim | undefined => {
  if (claim.kind === 'credit') return creditsIn(document, credits).find(({path}) => path === claim.path)
  const places = placesOf(document, claim.words)
  const sentence = normalise(claim.sentence).text
  return (
    places.find(({context}) => normalise(context).text === sentence) ??
    places.find(({path}) => path === claim.path) ??
    places[0]
  )
}

/** Every place where a document prints these words, typography aside, and not within other words or numbers. */
export const placesOf = (document: RawRecord, words: string): readonly PrintedClaim[] => {
  const wanted = normalise(words).text.trim()
  if (wanted === '') return []
  return passagesIn(document).flatMap(({path, text}) => {
    const {text: folded, starts, ends} = normalise(text)
    const found: PrintedClaim[] = []
    for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + 1)) {
      const end = at + wanted.length
      if (cutsAtStart(folded, at) || cutsAtEnd(folded, end)) continue
      const [from, to] = [starts[at] ?? 0, ends[end - 1] ?? text.length]
      const context = sentencesAround(text, from, to)
      found.push({path, printed: text.slice(from, to), context, picture: '', terms: ''})
    }
    return found
  })
}

/** The credits under a document's pictures. */
export const creditsIn = (document: RawRecord, credits: Credits = NONE): readonly PrintedClaim[] =>
  figuresIn(document).map(({path, figure}) => {
    const credit = creditOf(figure, credits)
    const asset = step(step(figure, 'image'), 'asset')
    return {
      path,
      printed: stringAt(credit, 'creditLine'),
      context: stringAt(figure, 'caption') || stringAt(figure, 'alt'),
      picture: stringAt(asset, '_ref') || stringAt(asset, '_id'),
      terms: ['creator', 'licence', 'usageTerms'].map((name) => stringAt(credit, name)).join('\n'),
    }
  })

/** The id of the credit under the picture at a path; empty where there is none. */
export const creditIdAt = (document: RawRecord, path: string): string => {
  const figure = figuresIn(document).find((one) => one.path === path)?.figure
  return creditId(step(figure, 'credit'))
}

const creditOf = (figure: RawRecord, credits: Credits): unknown => {
  const credit = step(figure, 'credit')
  return credits.get(creditId(credit)) ?? credit
}

const creditId = (credit: unknown): string => stringAt(credit, '_id') || stringAt(credit, '_ref')

const NONE: Credits = new Map()
