import {issueOf} from '../../render/phrases.ts'
import type {TextTarget} from '../../render/text-target.ts'
import type {BodyBlock, PlainBlock} from './contract.ts'
import {linkOf} from './link-of.ts'
import type {Span} from './span.ts'

/** Where the words of a span lead; `null` when nowhere. */
export const annotationAddress = (
  target: TextTarget,
  block: BodyBlock | PlainBlock,
  span: Span,
): string | null => {
  const link = linkOf(block, span)
  if (link === undefined) return null
  return link._type === 'link' ? link.href : target.context.issueUrl(issueOf(link.target))
}
