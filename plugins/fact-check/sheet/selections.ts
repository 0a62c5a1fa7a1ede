import {isRecord, step, type RawRecord} from '../../../newsletter/contract/raw.ts'
import {listAt, type UsePart} from '../../../newsletter/quotes/uses.ts'

/** A stretch of a block, as the Portable Text editor addresses it. */
export interface TextSelection {
  readonly anchor: TextPoint
  readonly focus: TextPoint
}

interface TextPoint {
  readonly path: [{_key: string}, 'children', {_key: string}]
  readonly offset: number
}

/**
 * Where marked words stand among an editor's spans.
 *
 * @param blocks - The editor's value.
 * @param field - The path of its field in the document, such as `body`.
 * @returns Nothing for words of another field, or of a block within a block.
 */
export const selectionOf = (
  blocks: readonly RawRecord[],
  field: string,
  part: Pick<UsePart, 'path' | 'start' | 'end'>,
): TextSelection | undefined => {
  const block = blocks.find((one) => part.path === `${field}[_key=="${String(one['_key'])}"]`)
  const key = block === undefined ? undefined : step(block, '_key')
  if (block === undefined || typeof key !== 'string') return undefined
  const point = (at: number, isEnd: boolean): TextPoint | undefined => {
    let before = 0
    for (const child of listAt(block, 'children').filter(isRecord)) {
      const text = step(child, 'text')
      const length = step(child, '_type') === 'span' && typeof text === 'string' ? text.length : 0
      const childKey = step(child, '_key')
      const isHere = isEnd ? at <= before + length : at < before + length
      if (length > 0 && isHere && typeof childKey === 'string')
        return {path: [{_key: key}, 'children', {_key: childKey}], offset: at - before}
      before += length
    }
    return undefined
  }
  const anchor = point(part.start, false)
  const focus = point(part.end, true)
  return anchor && focus && {anchor, focus}
}
