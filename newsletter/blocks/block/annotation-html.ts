import type {SafeHtml} from '../../render/escape.ts'
import {madeFrom, type HtmlTarget} from '../../render/html-target.ts'
import {foreignHtml} from '../foreign/html.ts'
import {internalLinkHtml} from '../internal-link/html.ts'
import {linkHtml} from '../link/html.ts'
import type {Annotation} from './contract.ts'

/** An annotation around its words. A quotation is nothing that readers see: its mark is for those who check it. */
export const annotationHtml = (target: HtmlTarget, mark: Annotation, content: SafeHtml): SafeHtml =>
  // A quotation has no element of its own, and an empty one must stay empty.
  mark._type === 'quotation' ? content : madeFrom(target, mark, '', markedHtml(target, mark, content))

const markedHtml = (
  target: HtmlTarget,
  mark: Exclude<Annotation, {_type: 'quotation'}>,
  content: SafeHtml,
): SafeHtml => {
  switch (mark._type) {
    case 'link':
      return linkHtml(target, mark, content)
    case 'internalLink':
      return internalLinkHtml(target, mark, content)
    case 'foreign':
      return foreignHtml(target, mark, content)
  }
}
