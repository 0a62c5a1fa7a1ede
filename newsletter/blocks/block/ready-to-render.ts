import type {BodyNode} from '../../contract/body.ts'
import type {InvalidBlock} from '../invalid-block/invalid-block.ts'
import type {BodyBlock, PlainBlock} from './contract.ts'
import {linkOf} from './link-of.ts'

type Node = BodyNode | PlainBlock | InvalidBlock
type Block = BodyBlock | PlainBlock
type Child = BodyBlock['children'][number]

/**
 * Nodes in the form that gives a sound document: a list's item has a level, a span has each mark once and one link at most
 * (anchors can't be nested), a link has words, and a subheading before the first heading is a heading, so that no level is
 * skipped.
 */
export const readyToRender = <N extends Node>(nodes: readonly N[]): (N | Extract<N, Block>)[] => {
  let hasHeading = false
  return nodes.map((node) => {
    if (!isTextBlock(node)) return node
    if (node.style === 'h2') hasHeading = true
    return readyBlock(node, hasHeading)
  })
}

const isTextBlock = <N extends Node>(node: N): node is Extract<N, Block> => node._type === 'block'

const readyBlock = <B extends Block>(block: B, hasHeading: boolean): B => {
  const isEarly = block.style === 'h3' && !hasHeading
  const needsLevel = block.listItem !== null && block.level === null
  const isDoubtful = block.children.some(
    (child) =>
      child._type === 'span' && (child.marks.length > 1 || (child.marks.length > 0 && isBlank(child))),
  )
  if (!isEarly && !needsLevel && !isDoubtful) return block
  return {
    ...block,
    ...(isEarly && {style: 'h2'}),
    ...(needsLevel && {level: 1}),
    ...(isDoubtful && {children: withSoundMarks(block)}),
  }
}

const withSoundMarks = (block: Block): readonly Child[] => {
  const linkKeys = new Set(
    block.markDefs.flatMap(({_key, _type}) => (_type === 'link' || _type === 'internalLink' ? [_key] : [])),
  )
  const linkAt = block.children.map((child) =>
    child._type === 'span' ? linkOf(block, child)?._key : undefined,
  )
  return block.children.map((child, at) => {
    if (child._type !== 'span') return child
    const link = leadsSomewhere(block.children, linkAt, at) ? linkAt[at] : undefined
    const marks = [...new Set(child.marks)].filter((key) => key === link || !linkKeys.has(key))
    return {...child, marks}
  })
}

/** Whether the run of spans around this one that share its link has any words. */
const leadsSomewhere = (
  children: readonly Child[],
  linkAt: readonly (string | undefined)[],
  at: number,
): boolean => {
  let from = at
  let to = at
  while (from > 0 && linkAt[from - 1] === linkAt[at]) from -= 1
  while (to + 1 < children.length && linkAt[to + 1] === linkAt[at]) to += 1
  return children.slice(from, to + 1).some((child) => !isBlank(child))
}

const isBlank = (child: Child): boolean => child._type === 'span' && child.text.trim() === ''
