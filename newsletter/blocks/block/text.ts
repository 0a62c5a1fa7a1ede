import type {InvalidBlock} from '../invalid-block/invalid-block.ts'
import type {TextTarget} from '../../render/text-target.ts'
import {footnoteMarkText} from '../footnote/text.ts'
import {annotationAddress} from './annotation-address.ts'
import type {BodyBlock, PlainBlock} from './contract.ts'
import {readyToRender} from './ready-to-render.ts'

type Block = BodyBlock | PlainBlock

/** A block's words in one line, unprintable characters and all, each link's address in angle brackets behind its words. */
export const blockWords = (target: TextTarget, block: Block): string => {
  let out = ''
  let open: string | null = null
  const close = () => {
    if (open !== null) out = `${out.trimEnd()} <${open}>${out.trimEnd() === out ? '' : ' '}`
    open = null
  }
  for (const child of block.children) {
    const address = child._type === 'span' ? annotationAddress(target, block, child) : null
    if (address !== open) close()
    open = address
    out += child._type === 'span' ? child.text : footnoteMarkText(target, child)
  }
  close()
  return out
}

/** Short text in one line, unprintable characters and all. */
export const plainWords = (target: TextTarget, blocks: readonly (PlainBlock | InvalidBlock)[]): string =>
  readyToRender(blocks)
    .map((block) =>
      block._type === 'invalidBlock' ? invalidWords(block) : blockWords(target, block).replaceAll('\n', ' '),
    )
    .join(' ')

/** What a preview says in the place of a block that can't be published. */
export const invalidWords = ({originalType, findings}: InvalidBlock): string =>
  [
    `This ${originalType} can’t be published yet.`,
    ...findings.map(({message, help}) => `${message} ${help}`),
  ].join(' ')
