import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5'
import {attributeOf, walk} from './skeleton.ts'

/**
 * The words that readers of a mail's HTML see, in order: the text in its body, the numbers of numbered lists with it, without
 * what is hidden. A word is a run of letters, digits, marks and symbols; punctuation is none.
 */
export const visibleWords = (page: string): readonly string[] => wordsOf(visibleText(page))

/** The words of a plain-text part, without the addresses in angle brackets that stand behind links, and the marks of quotes. */
export const textWords = (text: string): readonly string[] =>
  wordsOf(text.replaceAll(/^[>|](?: |$)/gm, '').replaceAll(/\s*<(?:https?:|mailto:|\{\{)[^>\s]*>/g, ''))

/** The body's text as it is read, a space where a block or a line ends. */
const visibleText = (page: string): string => {
  let out = ''
  const read = (node: Tree.Node, number?: number): void => {
    if (node.nodeName === '#text' && 'value' in node) out += node.value
    if ('tagName' in node) {
      if (node.tagName === 'style' || node.tagName === 'script' || isHidden(node)) return
      if (!inline.has(node.tagName)) out += ' '
      if (number !== undefined) out += `${number}. `
    }
    let count = 0
    if ('childNodes' in node)
      for (const child of node.childNodes) {
        const isItem = node.nodeName === 'ol' && child.nodeName === 'li'
        if (isItem) count += 1
        read(child, isItem ? count : undefined)
      }
    if ('tagName' in node && !inline.has(node.tagName)) out += ' '
  }
  walk(parse(page), (node) => {
    if (node.nodeName === 'body') read(node)
  })
  return out
}

/** The addresses of a page's links. */
export const linksOf = (page: string): readonly string[] => {
  const links: string[] = []
  walk(parse(page), (node) => {
    if ('tagName' in node && node.tagName === 'a') links.push(attributeOf(node, 'href') ?? '')
  })
  return links
}

const inline = new Set(['a', 'span', 'strong', 'em', 'sub', 'sup', 'time'])

const isHidden = (node: Tree.Element): boolean =>
  /display:\s*none/.test(attributeOf(node, 'style') ?? '') || attributeOf(node, 'aria-hidden') === 'true'

// Between ideographs a line may break without a space, so each is a word. The signs that plain text draws with are none.
const words =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[[\p{L}\p{N}\p{M}\p{S}]--[=~\|<>]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]+/gv

const wordsOf = (text: string): readonly string[] => text.normalize().match(words) ?? []
