import type {EditorSelection, EditorSnapshot} from '@portabletext/editor'
import {getSelectedValue, getSelectionEndPoint, getSelectionStartPoint} from '@portabletext/editor/selectors'
import {getSpan} from '@portabletext/editor/traversal'
import {quotedWords} from './quoted-words.ts'

/** Words that are about to be marked. */
export interface Marking {
  /** Across blocks joined by spaces, as checks read them. */
  readonly words: string
  readonly at: NonNullable<EditorSelection>
}

/** What a selection would mark; `undefined` where it holds no words. */
export const markingOf = (snapshot: EditorSnapshot): Marking | undefined => {
  const [start, end] = [getSelectionStartPoint(snapshot), getSelectionEndPoint(snapshot)]
  const startSpan = start && getSpan(snapshot, start.path)
  const endSpan = end && getSpan(snapshot, end.path)
  if (start === undefined || end === undefined || !startSpan || !endSpan) return undefined
  const edges = quotedWords(
    {text: startSpan.node.text, offset: start.offset},
    {text: endSpan.node.text, offset: end.offset},
    startSpan.node === endSpan.node,
  )
  const at = {
    anchor: {path: start.path, offset: edges.start},
    focus: {path: end.path, offset: edges.end},
    backward: false,
  }
  const selected = getSelectedValue({...snapshot, context: {...snapshot.context, selection: at}})
  const words = selected.map(textOf).filter(Boolean).join(' ').trim()
  return words === '' ? undefined : {words, at}
}

const textOf = (block: object): string =>
  'children' in block && Array.isArray(block.children)
    ? block.children
        .map((child: unknown) =>
          typeof child === 'object' && child !== null && 'text' in child && typeof child.text === 'string'
            ? child.text
            : '',
        )
        .join('')
    : ''
