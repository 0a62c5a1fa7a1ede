import {html, nothing, type SafeHtml} from '../../render/escape.ts'
import {madeFrom, when, type HtmlTarget} from '../../render/html-target.ts'
import {FIGURE_WIDTH} from '../../vocabulary.ts'
import {figureLines} from '../../render/phrases.ts'
import type {Figure} from './contract.ts'

export const figureHtml = (target: HtmlTarget, figure: Figure): SafeHtml => {
  const {src, width, height} = target.context.image(figure.image, FIGURE_WIDTH[target.medium])
  const alt = figure.decorative === true ? '' : (figure.alt ?? '')
  const image = html`<img src="${{text: src}}" width="${width}" height="${height}" alt="${{text: alt}}"${target.look('image')}>`
  const {caption, credit} = figureLines(figure)
  const between = caption === '' || credit === '' ? '' : ' '
  const words = html`${{text: caption + between}}${creditHtml(target, figure.credit, credit)}`
  const below = (tag: 'figcaption' | 'p') =>
    when(words !== '', () => html`<${{text: tag}}${target.look('caption')}>${words}</${{text: tag}}>`)
  return target.medium === 'web'
    ? html`<figure${target.look('figure')}>${image}${below('figcaption')}</figure>`
    : html`<div${target.look('figure')}>${image}${below('p')}</div>`
}

// An element of its own, so that a preview can tell it from the caption: it is another document's.
const creditHtml = (target: HtmlTarget, from: Figure['credit'], line: string): SafeHtml =>
  from === null ? nothing : madeFrom(target, from, 'creditLine', html`<span>${{text: line}}</span>`)
