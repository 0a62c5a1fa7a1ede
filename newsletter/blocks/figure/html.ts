import {html, nothing, type SafeHtml} from '../../render/escape.ts'
import type {HtmlTarget} from '../../render/html-target.ts'
import {FIGURE_WIDTH} from '../../vocabulary.ts'
import {figureLines} from '../../render/phrases.ts'
import type {Figure} from './contract.ts'

export const figureHtml = (target: HtmlTarget, figure: Figure): SafeHtml => {
  const {src, width, height} = target.context.image(figure.image, FIGURE_WIDTH[target.medium])
  const alt = figure.decorative === true ? '' : (figure.alt ?? '')
  const image = html`<img src="${{text: src}}" width="${width}" height="${height}" alt="${{text: alt}}"${target.look('image')}>`
  const {caption, credit} = figureLines(figure)
  const words = [caption, credit].filter((line) => line !== '').join(' ')
  const below = (tag: 'figcaption' | 'p') =>
    words === '' ? nothing : html`<${{text: tag}}${target.look('caption')}>${{text: words}}</${{text: tag}}>`
  return target.medium === 'web'
    ? html`<figure${target.look('figure')}>${image}${below('figcaption')}</figure>`
    : html`<div${target.look('figure')}>${image}${below('p')}</div>`
}
