import {html, type SafeHtml} from '../../render/escape.ts'
import {languageAttributes, type HtmlTarget} from '../../render/html-target.ts'
import {directionOf} from '../../render/language.ts'
import type {ForeignMark} from './contract.ts'

export const foreignHtml = (target: HtmlTarget, mark: ForeignMark, content: SafeHtml): SafeHtml =>
  html`<span${languageAttributes(mark.lang, mark.dir ?? directionOf(mark.lang))}${target.scriptLook(mark.lang)}>${content}</span>`
