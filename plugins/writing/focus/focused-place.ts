import {getValueAtPath, isKeySegment, pathToString, type Path} from 'sanity'
import {isRecord} from '../../../newsletter/contract/raw.ts'

/** What of a text has to be seen by somebody who is led into it. */
export interface FocusedPlace {
  /** From the text on, as the editor writes it at what it shows. */
  readonly path: string
  /** It has a field of its own, in the text, that takes the cursor. */
  readonly hasField: boolean
}

/**
 * Where somebody is led whom the Studio leads nowhere: into a mark, to the first of the words that carry it; into a footnote, to its
 * place between the words; into the caption of a table, to the table.
 *
 * @param text - Portable Text.
 * @param path - From the text on, as `[block].markDefs[mark].href`.
 * @returns `undefined` where the Studio leads by itself, and where there is nothing to be seen.
 */
export const focusedPlace = (text: unknown, path: Path): FocusedPlace | undefined => {
  const inLine = markedSpan(text, path) ?? inlineObject(text, path)
  if (inLine !== undefined) return {path: pathToString(inLine), hasField: false}
  const table = path.slice(0, -1)
  return path.at(-1) === 'caption' && typeOf(getValueAtPath(text, table)) === 'table'
    ? {path: pathToString(table), hasField: true}
    : undefined
}

const markedSpan = (text: unknown, path: Path): Path | undefined => {
  const at = path.indexOf('markDefs')
  const mark = path[at + 1]
  if (at === -1 || mark === undefined || !isKeySegment(mark)) return undefined
  const children = [...path.slice(0, at), 'children']
  const spans: unknown = getValueAtPath(text, children)
  const span: unknown = Array.isArray(spans)
    ? spans.find((child: unknown) => carries(child, mark._key))
    : undefined
  return isRecord(span) && typeof span['_key'] === 'string' ? [...children, {_key: span['_key']}] : undefined
}

const inlineObject = (text: unknown, path: Path): Path | undefined => {
  const at = path.indexOf('children')
  const child = path.slice(0, at + 2)
  const type = at === -1 ? undefined : typeOf(getValueAtPath(text, child))
  return type === undefined || type === 'span' ? undefined : child
}

const carries = (child: unknown, mark: string): boolean =>
  isRecord(child) && Array.isArray(child['marks']) && child['marks'].includes(mark)

const typeOf = (value: unknown): unknown => (isRecord(value) ? value['_type'] : undefined)
