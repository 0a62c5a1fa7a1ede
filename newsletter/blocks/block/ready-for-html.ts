import type {BodyNode} from '../../contract/body.ts'
import type {InvalidBlock} from '../invalid-block/invalid-block.ts'
import type {BodyBlock, PlainBlock} from './contract.ts'
import {linkOf} from './link-of.ts'

type Node = BodyNode | PlainBlock | InvalidBlock

/**
 * Nodes in the form in which `toHTML` makes sound HTML of them: a list's item has a level, a span has each mark once and one
 * link at most (anchors can't be nested), and a subheading before the first heading is a heading, so that no level is skipped.
 */
export const readyForHtml = (nodes: readonly Node[]): Node[] => {
  let hasHeading = false
  return nodes.map((node) => {
    if (node._type !== 'block') return node
    if (node.style === 'h2') hasHeading = true
    return readyBlock(node, hasHeading)
  })
}

const readyBlock = <Block extends BodyBlock | PlainBlock>(block: Block, hasHeading: boolean): Block => {
  const isEarly = block.style === 'h3' && !hasHeading
  const needsLevel = block.listItem !== null && block.level === null
  const hasMarks = block.children.some((child) => child._type === 'span' && child.marks.length > 1)
  if (!isEarly && !needsLevel && !hasMarks) return block
  return {
    ...block,
    ...(isEarly && {style: 'h2'}),
    ...(needsLevel && {level: 1}),
    ...(hasMarks && {children: block.children.map((child) => withSoundMarks(block, child))}),
  }
}

const withSoundMarks = (
  block: BodyBlock | PlainBlock,
  child: BodyBlock['children'][number],
): BodyBlock['children'][number] => {
  if (child._type !== 'span') return child
  const link = linkOf(block, child)
  const isOtherLink = (key: string) =>
    key !== link?._key &&
    block.markDefs.some(({_key, _type}) => _key === key && (_type === 'link' || _type === 'internalLink'))
  return {...child, marks: [...new Set(child.marks)].filter((key) => !isOtherLink(key))}
}
