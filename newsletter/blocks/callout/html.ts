import {html, nothing, type SafeHtml} from '../../render/escape.ts'
import type {HtmlTarget} from '../../render/html-target.ts'
import {plainBlocksHtml} from '../block/html.ts'
import type {Callout} from './contract.ts'

export const calloutHtml = (target: HtmlTarget, callout: Callout): SafeHtml => {
  const title =
    callout.title === null
      ? nothing
      : html`<p${target.look('calloutTitle')}><strong>${{text: callout.title}}</strong></p>`
  return html`<div${target.look('callout')}>${title}${plainBlocksHtml(target, callout.content)}</div>`
}
