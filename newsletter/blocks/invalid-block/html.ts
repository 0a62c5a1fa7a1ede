import {html, join, type SafeHtml} from '../../render/escape.ts'
import type {HtmlTarget} from '../../render/html-target.ts'
import type {InvalidBlock} from './invalid-block.ts'

/** In a preview, says at its place why a block can't be published. */
export const invalidBlockHtml = (target: HtmlTarget, {originalType, findings}: InvalidBlock): SafeHtml =>
  html`<div${target.look('problem')}><p><strong>This ${{text: originalType}} can’t be published yet.</strong></p>${join(
    findings.map(({message, help}) => html`<p>${{text: message}} ${{text: help}}</p>`),
  )}</div>`
