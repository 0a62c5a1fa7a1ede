import {html, type SafeHtml} from '../../render/escape.ts'
import type {HtmlTarget} from '../../render/html-target.ts'
import type {InvalidBlock} from './invalid-block.ts'

/**
 * In a preview, says at its place why a block can't be published. Made of phrasing elements alone, so that it may also stand
 * inside a paragraph or a table's cell.
 */
export const invalidBlockHtml = (target: HtmlTarget, {originalType, findings}: InvalidBlock): SafeHtml =>
  html`<span${target.look('problem')}><strong>This ${{text: originalType}} can’t be published yet.</strong>${findings.map(
    ({message, help}) => html`<br>${{text: message}} ${{text: help}}`,
  )}</span>`
