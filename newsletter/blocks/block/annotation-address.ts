import {issueOf} from '../../render/phrases.ts'
import type {TextTarget} from '../../render/text-target.ts'
import type {BodyBlock, PlainBlock} from './contract.ts'
import type {Span} from './span.ts'

/** Where the words of a span lead; `null` when nowhere. */
export const annotationAddress = (
  target: TextTarget,
  block: BodyBlock | PlainBlock,
  span: Span,
): string | null => {
  for (const mark of block.markDefs) {
    if (!span.marks.includes(mark._key)) continue
    if (mark._type === 'link') return mark.href
    if (mark._type === 'internalLink') return target.context.issueUrl(issueOf(mark.target))
  }
  return null
}
