import type {BodyBlock, PlainBlock} from '../blocks/block/contract.ts'
import {blockWords, invalidWords} from '../blocks/block/text.ts'
import {readyToRender} from '../blocks/block/ready-to-render.ts'
import type {InvalidBlock} from '../blocks/invalid-block/invalid-block.ts'
import {originalsOf} from '../blocks/quotation/originals.ts'
import {tableText} from '../blocks/table/text.ts'
import type {BodyNode} from '../contract/body.ts'
import {isBlank} from './printable.ts'
import {figureText, headingText} from './text-parts.ts'
import type {TextTarget} from './text-target.ts'
import {wrap} from './wrap.ts'

type Node = BodyNode | PlainBlock | InvalidBlock
type Block = BodyBlock | PlainBlock

/**
 * Blocks as paragraphs of plain text, in order.
 *
 * @param indent - Put before every line, and counted; a callout's and a quote's mark.
 */
export const bodyText = (target: TextTarget, nodes: readonly Node[], indent = ''): readonly string[] => {
  const paragraphs: string[] = []
  const numbers = new ListNumbers()
  let isList = false
  for (const node of readyToRender(nodes)) {
    if (node._type === 'block' && node.listItem !== null) {
      const item = listItemText(target, node, numbers.next(node), indent)
      // A list is one paragraph, a line to an item.
      paragraphs.push(isList ? `${paragraphs.pop() ?? ''}\n${item}` : item)
      isList = true
    } else {
      numbers.end()
      isList = false
      paragraphs.push(nodeText(target, node, indent))
    }
  }
  return paragraphs.filter((paragraph) => paragraph !== '')
}

/** The count of each level of a nested list, as HTML's lists count. */
class ListNumbers {
  readonly #levels: {kind: Block['listItem']; count: number}[] = []

  next({listItem, level}: Block): number {
    const depth = level ?? 1
    this.#levels.length = Math.min(this.#levels.length, depth)
    while (this.#levels.length < depth) this.#levels.push({kind: listItem, count: 0})
    const current = this.#levels[depth - 1]
    const count = current?.kind === listItem ? current.count + 1 : 1
    this.#levels[depth - 1] = {kind: listItem, count}
    return count
  }

  end(): void {
    this.#levels.length = 0
  }
}

const nodeText = (target: TextTarget, node: Node, indent: string): string => {
  switch (node._type) {
    case 'block':
      return paragraphText(target, node, indent)
    case 'figure':
      return figureText(node)
    case 'table':
      return tableText(target, node)
    case 'callout': {
      const title = node.title === null ? [] : [wrap(node.title, '| ')]
      return [...title, ...bodyText(target, node.content, '| ')].join('\n|\n')
    }
    case 'divider':
      return '* * *'
    case 'invalidBlock':
      return wrap(`[${invalidWords(node)}]`, indent)
  }
}

const paragraphText = (target: TextTarget, block: Block, indent: string): string => {
  const words = blockWords(target, block)
  if (isBlank(words)) return ''
  switch (block.style) {
    case 'normal':
      return wrap(words, indent)
    case 'h2':
      return headingText(words)
    case 'h3':
      return headingText(words, '~')
    case 'blockquote':
      return [words, ...originalsOf(block.markDefs).map(({originalText}) => originalText)]
        .map((paragraph) => wrap(paragraph, `${indent}> `))
        .join(`\n${indent}>\n`)
  }
}

const listItemText = (target: TextTarget, block: Block, number: number, indent: string): string => {
  const bullet = block.listItem === 'number' ? `${number}. ` : '- '
  const inner = indent + '  '.repeat((block.level ?? 1) - 1)
  const words = [
    blockWords(target, block),
    ...(block.style === 'blockquote' ? originalsOf(block.markDefs) : []).map(
      ({originalText}) => originalText,
    ),
  ]
  return wrap(words.join('\n'), inner + ' '.repeat(bullet.length), inner + bullet)
}
