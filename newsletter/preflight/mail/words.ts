import {decodeEntities, type HtmlElement, type HtmlPage} from '../html/read-html.ts'

/**
 * The text that readers of a mail's HTML see, in order: what is in its body, the numbers of numbered lists with it, without
 * what is hidden.
 */
export const visibleText = ({elements}: HtmlPage): string => {
  const body = elements.find(({tag}) => tag === 'body')
  if (body === undefined) return ''
  const out: string[] = []
  read(body, out)
  return decodeEntities(out.join(''))
}

/** A plain-text part without the addresses in angle brackets that stand behind links, and the marks of quotes. */
export const textProper = (text: string): string =>
  text.replaceAll(/^[>|](?: |$)/gm, '').replaceAll(/\s*<(?:https?:|mailto:|\{\{)[^>\s]*>/g, '')

const read = (element: HtmlElement, out: string[], number?: number): void => {
  if (element.tag === 'style' || element.tag === 'script' || isHidden(element)) return
  const isBlock = !inline.has(element.tag)
  if (isBlock) out.push(' ')
  if (number !== undefined) out.push(`${number}. `)
  let count = 0
  for (const child of element.children) {
    if (typeof child === 'string') out.push(child)
    else if (element.tag === 'ol' && child.tag === 'li') read(child, out, (count += 1))
    else read(child, out)
  }
  if (isBlock) out.push(' ')
}

const isHidden = (element: HtmlElement): boolean =>
  element.attribute('aria-hidden') === 'true' || /display:\s*none/.test(element.attribute('style') ?? '')

const inline = new Set(['a', 'span', 'strong', 'em', 'sub', 'sup', 'time'])

// Between ideographs a line may break without a space, so each is a word. The signs that plain text draws with are none.
const words =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[[\p{L}\p{N}\p{M}\p{S}]--[=~\|<>]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]+/gv

/** The words of a text, in order. A word is a run of letters, digits, marks and symbols; punctuation is none. */
export const wordsOf = (text: string): readonly string[] => text.normalize().match(words) ?? []

/**
 * Whether two texts have the same words in the same order. What stands in both alike is passed over without a look at its
 * letters, which is nearly all of a mail.
 */
export const haveSameWords = (one: string, other: string): boolean => {
  const [left, right] = [new WordReader(one), new WordReader(other)]
  for (;;) {
    while (left.passesWith(right));
    const word = left.next()
    if (word !== right.next()) return false
    if (word === undefined) return true
  }
}

/** Reads a text word by word. */
class WordReader {
  readonly #runs: readonly string[]
  #at = 0
  /** Words of the run before `#at` that were not read yet. */
  #rest: readonly string[] = []

  constructor(text: string) {
    this.#runs = text.normalize().split(/\s+/)
  }

  /** Goes past the next run of either where both stand before the same. */
  passesWith(other: WordReader): boolean {
    const run = this.#runs[this.#at]
    if (run === undefined || this.#rest.length > 0 || other.#rest.length > 0) return false
    if (run !== other.#runs[other.#at]) return false
    this.#at += 1
    other.#at += 1
    return true
  }

  next(): string | undefined {
    while (this.#rest.length === 0 && this.#at < this.#runs.length) {
      this.#rest = this.#runs[this.#at]?.match(words) ?? []
      this.#at += 1
    }
    const [word, ...rest] = this.#rest
    this.#rest = rest
    return word
  }
}
