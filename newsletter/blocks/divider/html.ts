import {html, type SafeHtml} from '../../render/escape.ts'
import type {HtmlTarget} from '../../render/html-target.ts'

export const dividerHtml = (target: HtmlTarget): SafeHtml => html`<hr${target.look('rule')}>`
