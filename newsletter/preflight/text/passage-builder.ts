import type {LanguageTag} from '../../vocabulary.ts'
import {
  BLOT,
  blotted,
  type Extent,
  type ForeignWords,
  type LinkedWords,
  type Passage,
  type Piece,
  type TextPlace,
} from './passage.ts'

/** Puts a passage together from front to back. */
export class PassageBuilder {
  #text = ''
  readonly #pieces: Piece[] = []
  readonly #links: LinkedWords[] = []
  readonly #foreign: ForeignWords[] = []
  readonly #blots: Extent[] = []

  /** Adds a string that is stored somewhere. What preview puts in the place of a missing one is stored nowhere. */
  stored(text: string, place: TextPlace): Extent {
    const extent = this.#add(text)
    if (gap.test(text)) this.#blots.push(extent)
    else this.#pieces.push({...extent, place})
    return extent
  }

  /** Adds what the renderer composes. */
  composed(text: string): void {
    this.#add(text)
  }

  /** Marks words as leading somewhere. Runs of one link that touch each other are one. */
  link(words: LinkedWords): void {
    const last = this.#links.at(-1)
    if (last?.place.path === words.place.path && last.end === words.start)
      this.#links[this.#links.length - 1] = {...last, end: words.end}
    else this.#links.push(words)
  }

  foreign(words: ForeignWords): void {
    this.#foreign.push(words)
  }

  /**
   * @param own - The newsletter's language; everything else is blotted out.
   * @returns Nothing where no piece of the text is stored, or there is nothing to read.
   */
  build(
    own: LanguageTag,
    more: Pick<Passage, 'kind' | 'language' | 'isMarkable' | 'follows'>,
  ): readonly Passage[] {
    if (this.#pieces.length === 0 || this.#text === '') return []
    const isOwn = more.language === own
    const blots = isOwn
      ? [...this.#blots, ...this.#foreign.filter(({language}) => language !== own)]
      : [{start: 0, end: this.#text.length}]
    return [
      {
        ...more,
        text: this.#text,
        own: blotted(isOwn ? withoutAddresses(this.#text) : this.#text, blots),
        pieces: this.#pieces,
        links: this.#links,
        foreign: this.#foreign,
      },
    ]
  }

  #add(text: string): Extent {
    const start = this.#text.length
    this.#text += text
    return {start, end: this.#text.length}
  }
}

/** As `missing` in `newsletter/contract/preview/gaps.ts` writes it. */
const gap = /^⟦[^⟧]*⟧$/

// An address ends before the punctuation of the sentence around it.
const addresses = /(?:https?:\/\/|www\.)[^\s<>]*[^\s<>.,;:!?)\]”’"']|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g

const withoutAddresses = (text: string): string =>
  text.includes('/') || text.includes('@') || text.includes('www.')
    ? text.replace(addresses, (address) => BLOT.repeat(address.length))
    : text
