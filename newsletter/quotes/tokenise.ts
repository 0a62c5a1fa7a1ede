import type {Normalised} from './normalise.ts'

/** Part of a printed quote: words that must stand in the source, or a place where the writer departed from it. */
export type Token =
  | {
      readonly kind: 'words'
      /** Normalised. */
      readonly text: string
      /** Places in `text` where the letter may be of the other case: `[T]he`. */
      readonly eitherCase: readonly number[]
      /** Whether the words may begin, or end, inside a word of the source: the bracket beside them stands for its rest. */
      readonly joinsBefore: boolean
      readonly joinsAfter: boolean
      readonly start: number
      readonly end: number
    }
  | {readonly kind: 'ellipsis'; readonly start: number; readonly end: number}
  | {readonly kind: 'insertion'; readonly text: string; readonly start: number; readonly end: number}

export type Words = Extract<Token, {kind: 'words'}>

/** `[…]` and `(…)` are ellipses, `[sic]` says nothing, `[T]he` changes a letter's case, any other bracket inserts. */
const marks = /\[…\]|\(…\)|…|\[sic[.!?]?\]|\[(\p{L})\](?=\p{L})|\[([^[\]]*)\]/giu

/**
 * Takes a printed quote apart.
 *
 * @param printed - Normalised; the tokens' offsets are in it.
 */
export const tokenise = ({text}: Pick<Normalised, 'text'>): readonly Token[] => {
  const tokens: Token[] = []
  const words = new WordsBuilder(tokens, text)
  let at = 0
  for (const found of text.matchAll(marks)) {
    words.add(at, found.index)
    const [mark, letter, inserted] = found
    const end = found.index + mark.length
    if (letter !== undefined) words.addEitherCase(letter, found.index, end)
    else if (!/^\[sic/i.test(mark)) {
      words.close()
      tokens.push(
        inserted === undefined || inserted === '…'
          ? {kind: 'ellipsis', start: found.index, end}
          : {kind: 'insertion', text: inserted, start: found.index, end},
      )
    }
    at = end
  }
  words.add(at, text.length)
  words.close()
  return tokens
}

/** The parts of a quote that are not the source's own: its brackets and ellipses, in order. */
export const alterationsIn = ({text}: Pick<Normalised, 'text'>): readonly string[] =>
  [...text.matchAll(marks)].map(([mark]) => mark)

/** Gathers words across marks that stand for nothing. */
class WordsBuilder {
  readonly #tokens: Token[]
  readonly #printed: string
  #text = ''
  #eitherCase: number[] = []
  #start = 0
  #end = 0

  constructor(tokens: Token[], printed: string) {
    this.#tokens = tokens
    this.#printed = printed
  }

  add(start: number, end: number): void {
    if (this.#text === '') this.#start = start
    // What a mark that stands for nothing leaves is one space, not two.
    const more = this.#printed.slice(start, end)
    this.#text += this.#text.endsWith(' ') ? more.replace(/^ /, '') : more
    this.#end = end
  }

  addEitherCase(letter: string, start: number, end: number): void {
    if (this.#text === '') this.#start = start
    this.#eitherCase.push(this.#text.length)
    this.#text += letter
    this.#end = end
  }

  close(): void {
    const text = this.#text.trim()
    if (text !== '') {
      const indent = this.#text.length - this.#text.trimStart().length
      const start = this.#start + indent
      const end = this.#end - (this.#text.length - this.#text.trimEnd().length)
      this.#tokens.push({
        kind: 'words',
        text,
        eitherCase: this.#eitherCase.map((at) => at - indent),
        joinsBefore: this.#printed[start - 1] === ']' && this.#printed[start] !== '[',
        joinsAfter: this.#printed[end] === '[',
        start,
        end,
      })
    }
    this.#text = ''
    this.#eitherCase = []
  }
}
