import {micromark} from 'micromark'
import {gfm, gfmHtml} from 'micromark-extension-gfm'

/**
 * Markdown as HTML, with tables and footnotes as GitHub writes them.
 *
 * @returns unsafe HTML: tags in the text go through, for the reader of pages to make out.
 */
export const htmlFromMarkdown = (text: string): string =>
  micromark(text, {allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()]})

/**
 * Whether a text is written in Markdown, rather than holding a mark or two of it by chance. Brackets alone are none: quotations are
 * full of them.
 */
export const looksLikeMarkdown = (text: string): boolean =>
  certain.some((pattern) => pattern.test(text)) ||
  listLines.some((pattern) => (text.match(pattern) ?? []).length >= 2)

const certain = [
  /^#{1,6} \S/m,
  /\[[^\]\n]+\]\((?:https?:\/\/|mailto:)[^\s)]+\)/,
  /\*\*\S(?:[^*\n]*\S)?\*\*/,
  /^\|?(?: *:?-{3,}:? *\|)+(?: *:?-{3,}:? *)?$/m,
  /^\[\^[^\]\s]+\]: /m,
  /^> \S/m,
]

const listLines = [/^ {0,3}[-*+] \S/gm, /^ {0,3}\d{1,3}[.)] \S/gm]
