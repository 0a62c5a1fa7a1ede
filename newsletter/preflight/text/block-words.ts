import type {BodyBlock, PlainBlock} from '../../blocks/block/contract.ts'
import {linkOf} from '../../blocks/block/link-of.ts'
import type {Span} from '../../blocks/block/span.ts'
import type {ForeignMark} from '../../blocks/foreign/contract.ts'
import {directionOf} from '../../render/language.ts'
import type {Desk} from './field-passage.ts'
import type {PassageBuilder} from './passage-builder.ts'
import {BLOT} from './passage.ts'

type Block = BodyBlock | PlainBlock

/**
 * Adds a block's words, with its links and foreign words, to a passage.
 *
 * @param path - Sanity path of the block.
 * @param fieldName - "entry 3 of the body", as messages name the block.
 */
export const addBlock = (
  builder: PassageBuilder,
  desk: Desk,
  path: string,
  block: Block,
  fieldName: string,
): void => {
  for (const [index, child] of block.children.entries()) {
    if (child._type !== 'span') {
      builder.composed(BLOT)
      continue
    }
    const place = (at: string) => ({
      documentId: desk.documentId,
      documentName: desk.documentName,
      fieldName,
      path: at,
      block: path,
    })
    const extent = builder.stored(child.text, place(`${path}.children${entry(child._key, index)}.text`))
    if (child.marks.length === 0) continue
    const link = linkOf(block, child)
    if (link !== undefined) {
      const field = link._type === 'link' ? 'href' : 'target'
      builder.link({
        ...extent,
        href: link._type === 'link' ? link.href : '',
        place: place(`${path}.markDefs[_key==${JSON.stringify(link._key)}].${field}`),
      })
    }
    const foreign = foreignOf(block, child)
    if (foreign !== undefined)
      builder.foreign({
        ...extent,
        language: foreign.lang,
        direction: foreign.dir ?? directionOf(foreign.lang),
      })
  }
}

/** A list's entry as Sanity paths name it: by its key, or by its position where it has none. */
export const entry = (key: string, index: number): string =>
  key === '' ? `[${index}]` : `[_key==${JSON.stringify(key)}]`

const foreignOf = ({markDefs}: Block, {marks}: Span): ForeignMark | undefined => {
  for (const mark of markDefs) if (mark._type === 'foreign' && marks.includes(mark._key)) return mark
  return undefined
}
