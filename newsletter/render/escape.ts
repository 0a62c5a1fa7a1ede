import {doubtful, printable} from './printable.ts'

/** HTML that is safe to write: made by this file from templates of ours and escaped text, and by nothing else. */
export type SafeHtml = string & {readonly __brand: 'SafeHtml'}

type Part = SafeHtml | readonly SafeHtml[] | {readonly text: string} | number

const replacements: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const special = /[&<>"']/g
const plain = new RegExp(`^[^&<>"'${doubtful}]*$`)

/**
 * Text as it may stand between tags and inside quoted attributes. Control characters that HTML forbids are dropped, half
 * surrogate pairs become U+FFFD.
 */
export const escapeHtml = (text: string): SafeHtml =>
  (plain.test(text)
    ? text
    : printable(text).replace(special, (character) => replacements[character] ?? '')) as SafeHtml

/**
 * HTML from a template. What is filled in is SafeHtml already, a number, or `{text}`, which is escaped; plain strings are
 * not taken, so that forgetting to escape is a type error.
 *
 * @example html`<p>${{text: essay.title}}</p>`
 */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): SafeHtml => {
  let out = strings[0] ?? ''
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at]
    if (typeof part === 'string') out += part
    else if (typeof part === 'number') out += String(part)
    else if (part !== undefined) out += isList(part) ? join(part) : escapeHtml(part.text)
    out += strings[at + 1] ?? ''
  }
  return out as SafeHtml
}

const isList: (part: Exclude<Part, string | number>) => part is readonly SafeHtml[] = Array.isArray

/** Pieces one after the other. */
export const join = (pieces: readonly SafeHtml[]): SafeHtml => {
  let out = ''
  for (const piece of pieces) out += piece
  return out as SafeHtml
}

export const nothing = '' as SafeHtml

/** What a library of ours-given serializers has put together from SafeHtml. */
export const assembled = (markup: string): SafeHtml => markup as SafeHtml

/** A `<style>` element. Browsers decode no entity in it, so escaped text would break it; `<` is written as CSS escapes it. */
export const styleElement = (css: string): SafeHtml =>
  `<style>${css.replaceAll('<', '\\3c ')}</style>` as SafeHtml

/** JSON for a `<script type="application/ld+json">`: no `<`, so that it can't close the element. */
export const scriptJson = (value: unknown): SafeHtml =>
  printable(JSON.stringify(value))
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029') as SafeHtml
