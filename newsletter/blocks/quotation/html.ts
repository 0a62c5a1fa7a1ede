import {html, type SafeHtml} from '../../render/escape.ts'
import {languageAttributes, type HtmlTarget} from '../../render/html-target.ts'
import {directionOf} from '../../render/language.ts'
import type {QuotationMark} from './contract.ts'

/** The original of a quotation, for printing under its translation. */
export const originalHtml = (target: HtmlTarget, {quote}: QuotationMark): SafeHtml =>
  html`<p${target.look('original')}${languageAttributes(quote.originalLanguage, directionOf(quote.originalLanguage))}>${{text: quote.originalText}}</p>`
