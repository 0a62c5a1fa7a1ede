import {decodeEntities, type HtmlElement, type HtmlPage} from '../html/read-html.ts'

/**
 * The words that readers of a mail's HTML see, in order: the text in its body, the numbers of numbered lists with it, without
 * what is hidden. A word is a run of letters, digits, marks and symbols; punctuation is none.
 */
export const visibleWords = ({elements}: HtmlPage): readonly string[] => {
  const body = elements.find(({tag}) => tag === 'body')
  if (body === undefined) return []
  const out: string[] = []
  read(body, out)
  return wordsOf(decodeEntities(out.join('')))
}

/** The words of a plain-text part, without the addresses in angle brackets that stand behind links, and the marks of quotes. */
export const textWords = (text: string): readonly string[] =>
  wordsOf(text.replaceAll(/^[>|](?: |$)/gm, '').replaceAll(/\s*<(?:https?:|mailto:|\{\{)[^>\s]*>/g, ''))

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

const wordsOf = (text: string): readonly string[] => text.normalize().match(words) ?? []
