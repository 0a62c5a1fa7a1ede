import type {PlainBlock} from '../../blocks/block/contract.ts'
import type {InvalidBlock} from '../../blocks/invalid-block/invalid-block.ts'
import {addBlock, entry} from './block-words.ts'
import type {Desk} from './field-passage.ts'
import {PassageBuilder} from './passage-builder.ts'
import type {Passage} from './passage.ts'

/** A passage for each paragraph of short text. */
export const plainPassages = (
  desk: Desk,
  path: string,
  blocks: readonly (PlainBlock | InvalidBlock)[],
  fieldName = `the ${path}`,
  kind: Passage['kind'] = 'prose',
): readonly Passage[] =>
  blocks.flatMap((block, index) => {
    if (block._type !== 'block') return []
    const builder = new PassageBuilder()
    addBlock(builder, desk, `${path}${entry(block._key, index)}`, block, fieldName)
    return builder.build(desk.language, {kind, language: desk.language, isMarkable: true, follows: index > 0})
  })
