import {html, type SafeHtml} from '../../render/escape.ts'
import {languageAttributes, madeFrom, type HtmlTarget} from '../../render/html-target.ts'
import {directionOf} from '../../render/language.ts'
import type {Quote} from './contract.ts'

/** The original of a quotation, for printing under its translation. */
export const originalHtml = (target: HtmlTarget, quote: Quote): SafeHtml => {
  const words = html`<span${target.scriptLook(quote.originalLanguage)}>${{text: quote.originalText}}</span>`
  return madeFrom(
    target,
    quote,
    'originalText',
    html`<p${target.look('original')}${languageAttributes(quote.originalLanguage, directionOf(quote.originalLanguage))}>${words}</p>`,
  )
}
