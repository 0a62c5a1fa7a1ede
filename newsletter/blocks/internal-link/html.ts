import type {SafeHtml} from '../../render/escape.ts'
import {anchor, type HtmlTarget} from '../../render/html-target.ts'
import {issueOf} from '../../render/phrases.ts'
import type {InternalLinkMark} from './contract.ts'

export const internalLinkHtml = (target: HtmlTarget, mark: InternalLinkMark, content: SafeHtml): SafeHtml =>
  anchor(target, target.context.issueUrl(issueOf(mark.target)), content)
