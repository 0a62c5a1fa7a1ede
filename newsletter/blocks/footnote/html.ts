import {html, nothing, type SafeHtml} from '../../render/escape.ts'
import {anchor, madeFrom, languageAttributes, when, type HtmlTarget} from '../../render/html-target.ts'
import {directionOf} from '../../render/language.ts'
import {noteId, type Note} from '../../render/notes.ts'
import {citation, sourceAddress} from '../../render/phrases.ts'
import type {Footnote} from './contract.ts'

/** The mark in the text: who says so, and the note's number, linked to the web page, since anchors fail inside mails. */
export const footnoteMarkHtml = (target: HtmlTarget, footnote: Footnote): SafeHtml => {
  const number = target.notes.get(footnote)?.number ?? 0
  const href = target.medium === 'web' ? `#${noteId(number)}` : `${target.pageUrl}#${noteId(number)}`
  const name = footnote.source === null ? nothing : html`${{text: footnote.source.publisher}}, `
  const id = when(target.medium === 'web', () => html` id="ref-${number}"`)
  return html` <span${target.look('muted')}${id}>(${name}${anchor(target, href, html`note&nbsp;${number}`)})</span>`
}

/** The note itself: in the mail's list at the end, on the page beside its paragraph. */
export const noteHtml = (target: HtmlTarget, {number, footnote}: Note): SafeHtml => {
  const id = when(target.medium === 'web', () => html` id="${{text: noteId(number)}}"`)
  const remark = footnote.text === null ? nothing : html` ${{text: footnote.text}}`
  const back = when(
    target.medium === 'web',
    () => html` <a href="#ref-${number}" aria-label="Back to note ${number} in the text">↩</a>`,
  )
  return madeFrom(
    target,
    footnote,
    '',
    html`<p${target.look('note')}${id}>${number}.${remark}${sourceHtml(target, footnote)}${back}</p>`,
  )
}

const sourceHtml = (target: HtmlTarget, {source, locator}: Footnote): SafeHtml => {
  if (source === null) return nothing
  const {title, rest} = citation(source, target.issue.newsletter.inLanguage)
  const at = locator === null ? nothing : html`, ${{text: locator}}`
  const shown = html`<span${languageAttributes(source.inLanguage, directionOf(source.inLanguage))}>${{text: title}}</span>`
  const link = madeFrom(target, source, 'title', anchor(target, sourceAddress(source), shown))
  return html` ${link}, ${{text: rest}}${at}.`
}
