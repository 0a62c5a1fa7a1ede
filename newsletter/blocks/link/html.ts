import type {SafeHtml} from '../../render/escape.ts'
import {anchor, type HtmlTarget} from '../../render/html-target.ts'
import type {LinkMark} from './contract.ts'

export const linkHtml = (target: HtmlTarget, mark: LinkMark, content: SafeHtml): SafeHtml =>
  anchor(target, mark.href, content)
