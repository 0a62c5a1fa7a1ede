import type {BodyNode} from '../../contract/body.ts'
import type {InvalidBlock} from '../invalid-block/invalid-block.ts'
import type {BodyBlock, PlainBlock} from './contract.ts'

/** A paragraph that is one run of text, without marks and line breaks. */
export interface Unmarked {
  readonly _type: 'unmarked'
  readonly block: BodyBlock | PlainBlock
  readonly text: string
}

/**
 * The same node, named for what it is where it is {@link Unmarked}. Most paragraphs and table cells are, and building and walking a
 * tree of marks takes several times as long as writing their text down.
 */
export const namedIfUnmarked = <N extends BodyNode | PlainBlock | InvalidBlock>(node: N): N | Unmarked => {
  if (node._type !== 'block' || node.listItem !== null || node.children.length !== 1) return node
  const [run] = node.children
  return run?._type === 'span' && run.marks.length === 0 && !run.text.includes('\n')
    ? {_type: 'unmarked', block: node, text: run.text}
    : node
}
