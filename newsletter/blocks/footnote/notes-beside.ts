import {html, type SafeHtml} from '../../render/escape.ts'
import type {HtmlTarget} from '../../render/html-target.ts'
import type {BodyBlock, PlainBlock} from '../block/contract.ts'
import {noteHtml} from './html.ts'

/** A block with its notes beside it, on the web page; in a mail the block alone, since its notes are a list at the end. */
export const withNotesBeside = (
  target: HtmlTarget,
  {children}: BodyBlock | PlainBlock,
  content: SafeHtml,
): SafeHtml => {
  if (target.medium === 'email') return content
  const notes = children.flatMap((child) => {
    const note = child._type === 'footnote' ? target.notes.get(child) : undefined
    return note === undefined ? [] : [noteHtml(target, note)]
  })
  return notes.length === 0
    ? content
    : html`<div class="noted"><div>${content}</div><aside>${notes}</aside></div>`
}
