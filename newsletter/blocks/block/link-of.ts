import type {InternalLinkMark} from '../internal-link/contract.ts'
import type {LinkMark} from '../link/contract.ts'
import type {BodyBlock, PlainBlock} from './contract.ts'
import type {Span} from './span.ts'

/** The link that a span's words carry: of several, the first that its block defines. */
export const linkOf = (
  {markDefs}: BodyBlock | PlainBlock,
  {marks}: Span,
): LinkMark | InternalLinkMark | undefined => {
  if (marks.length === 0) return undefined
  for (const mark of markDefs) {
    if (mark._type !== 'link' && mark._type !== 'internalLink') continue
    // Of two definitions with one key, the first counts, as it does for toHTML.
    if (marks.includes(mark._key) && markDefs.find(({_key}) => _key === mark._key) === mark) return mark
  }
  return undefined
}
