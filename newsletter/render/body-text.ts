import type {BodyBlock, PlainBlock} from '../blocks/block/contract.ts'
import {blockWords, invalidWords, plainWords} from '../blocks/block/text.ts'
import type {Figure} from '../blocks/figure/contract.ts'
import type {InvalidBlock} from '../blocks/invalid-block/invalid-block.ts'
import {tableText} from '../blocks/table/text.ts'
import type {BodyNode} from '../contract/body.ts'
import {figureLines} from './phrases.ts'
import type {TextTarget} from './text-target.ts'
import {wrap} from './wrap.ts'

type Node = BodyNode | PlainBlock | InvalidBlock

/** Blocks as paragraphs of plain text, in order. */
export const bodyText = (target: TextTarget, nodes: readonly Node[]): readonly string[] => {
  const paragraphs: string[] = []
  const counts: number[] = []
  for (const node of nodes) {
    if (node._type === 'block' && node.listItem !== null) {
      const level = node.level ?? 1
      counts.length = level
      counts[level - 1] = (counts[level - 1] ?? 0) + 1
      paragraphs.push(listItemText(target, node, level, counts[level - 1] ?? 1))
    } else {
      counts.length = 0
      paragraphs.push(nodeText(target, node))
    }
  }
  return paragraphs.filter((paragraph) => paragraph !== '')
}

const nodeText = (target: TextTarget, node: Node): string => {
  switch (node._type) {
    case 'block':
      return paragraphText(target, node)
    case 'figure':
      return figureText(node)
    case 'table':
      return tableText(target, node)
    case 'callout':
      return wrap(
        [...(node.title === null ? [] : [node.title]), plainWords(target, node.content)].join('\n'),
        '| ',
      )
    case 'divider':
      return '* * *'
    case 'invalidBlock':
      return wrap(`[${invalidWords(node)}]`)
  }
}

const paragraphText = (target: TextTarget, block: BodyBlock | PlainBlock): string => {
  const words = blockWords(target, block)
  switch (block.style) {
    case 'normal':
      return wrap(words)
    case 'h2':
      return headingText(words)
    case 'h3':
      return wrap(words)
    case 'blockquote':
      return [wrap(words, '> '), ...originals(block).map((original) => wrap(original, '> '))].join('\n>\n')
  }
}

const originals = ({markDefs}: BodyBlock): readonly string[] =>
  markDefs.flatMap((mark) =>
    mark._type === 'quotation' && mark.showOriginal === true ? [mark.quote.originalText] : [],
  )

const listItemText = (
  target: TextTarget,
  block: BodyBlock | PlainBlock,
  level: number,
  count: number,
): string => {
  const bullet = block.listItem === 'number' ? `${count}. ` : '- '
  const indent = '  '.repeat(level - 1)
  return wrap(blockWords(target, block), indent + ' '.repeat(bullet.length), indent + bullet)
}

/** A heading with a rule under it, as long as its last line. */
export const headingText = (words: string): string => {
  const wrapped = wrap(words)
  return `${wrapped}\n${'-'.repeat(Math.min(72, wrapped.split('\n').at(-1)?.length ?? 0))}`
}

/** Caption and credit of a figure, whose picture plain text can't show. */
export const figureText = (figure: Figure): string => {
  const {caption, credit} = figureLines(figure)
  return wrap([caption, credit].filter((line) => line !== '').join(' '))
}
