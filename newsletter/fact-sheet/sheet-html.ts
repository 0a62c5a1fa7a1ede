import {html, nothing, type SafeHtml} from '../render/escape.ts'
import {languageAttributes, when} from '../render/html-target.ts'
import {directionOf} from '../render/language.ts'
import {dayOf, longDate} from '../dates.ts'
import {parseSafeUrl} from '../url.ts'
import {sheetCounts, type FactSheet} from './fact-sheet.ts'
import {LINE_KINDS, type Evidence, type SheetCheck, type SheetLine} from './sheet-line.ts'
import {sheetStyle} from './sheet-style.ts'

/**
 * The sheet as a page to print and to write on: a box to tick wherever somebody still has to look. It loads nothing and runs
 * nothing, wherever it is opened.
 */
export const factSheetHtml = (sheet: FactSheet): string => {
  const {newsletter, issue} = sheet.issue
  const title = `Fact-check sheet, No. ${issue.number}: ${issue.title}`
  return html`<!DOCTYPE html>
<html${languageAttributes(newsletter.inLanguage, directionOf(newsletter.inLanguage))}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${{text: title}}</title>
${sheetStyle}
</head>
<body>
<header><p>${{text: newsletter.title}}</p><h1>${{text: title}}</h1>
<p>As of <time datetime="${{text: sheet.day}}">${{text: dayOf(sheet.day)}}</time>. ${summary(sheet.lines)}${when(
    sheet.history === 'none',
    () => html` Who checked is told as the checks tell it: this source keeps no record of who made what.`,
  )}</p></header>
<main>
${LINE_KINDS.map(({value, title: heading}) =>
  section(
    heading,
    sheet.lines.filter(({kind}) => kind === value),
    newsletter.timeZone,
  ),
)}</main>
</body>
</html>
`
}

const summary = (lines: readonly SheetLine[]): SafeHtml => {
  const {all, open} = sheetCounts(lines)
  return html`<strong>${{text: open === 0 ? 'Nothing is open.' : `${open} of ${all} entries are open.`}}</strong>`
}

const section = (heading: string, lines: readonly SheetLine[], timeZone: string): SafeHtml => {
  if (lines.length === 0) return nothing
  const {all, open} = sheetCounts(lines)
  return html`<section><h2>${{text: heading}} <span>${{text: open === 0 ? `all ${all} done` : `${open} of ${all} open`}}</span></h2>
<table><thead><tr><th scope="col"><span class="hidden">Done</span></th><th scope="col">In print</th><th scope="col">Against what</th><th scope="col">Checked</th></tr></thead>
<tbody>
${lines.map((line, at) => row(line, at + 1, timeZone))}</tbody></table></section>
`
}

const row = (line: SheetLine, number: number, timeZone: string): SafeHtml =>
  html`<tr${line.isOpen ? html` class="open"` : nothing}><td class="box">${{text: line.isOpen ? '☐' : '✓'}}<br><small>${number}</small></td><td>${inPrint(line)}</td><td>${evidence(line.against)}</td><td>${checked(line, timeZone)}</td></tr>
`

const inPrint = (line: SheetLine): SafeHtml =>
  html`<p class="words">${wordsOf(line)}</p>${when(
    line.original !== undefined,
    () =>
      html`<p${line.original?.language === undefined ? nothing : languageAttributes(line.original.language, line.original.direction ?? 'ltr')}>${{text: line.original?.text ?? ''}}</p>`,
  )}${when(line.by !== '', () => html`<p>${{text: line.by}}</p>`)}${when(line.sentence !== '' && line.sentence !== line.words, () => sentence(line))}<p class="place">${{text: line.documentName}}</p>`

const wordsOf = ({kind, words}: SheetLine): SafeHtml =>
  kind === 'link' ? address(words) : html`<strong>${{text: words === '' ? '–' : words}}</strong>`

const sentence = ({sentence: text, words, at}: SheetLine): SafeHtml =>
  at === undefined || text.slice(at, at + words.length) !== words
    ? html`<p class="sentence">${{text}}</p>`
    : html`<p class="sentence">${{text: text.slice(0, at)}}<mark>${{text: words}}</mark>${{text: text.slice(at + words.length)}}</p>`

const evidence = ({name, url, snapshotDate, copyUrl, copyDate, locator}: Evidence): SafeHtml =>
  html`${when(name !== '', () => html`<p>${{text: name}}</p>`)}${when(locator !== '', () => html`<p>${{text: locator}}</p>`)}${when(url !== '', () => html`<p>${address(url)}</p>`)}${when(
    snapshotDate !== '',
    () => html`<p>Snapshot of ${{text: dayOf(snapshotDate)}}</p>`,
  )}${when(
    copyUrl !== '',
    () =>
      html`<p>Copy${when(copyDate !== '', () => html` of ${{text: dayOf(copyDate)}}`)}: ${address(copyUrl)}</p>`,
  )}`

const checked = ({state, checks, toDo}: SheetLine, timeZone: string): SafeHtml =>
  html`<p><strong>${{text: state}}</strong></p>${checks.map((check) => checkHtml(check, timeZone))}${when(
    toDo !== '',
    () => html`<p class="toDo">${{text: toDo}}</p>`,
  )}`

const checkHtml = ({by, at, verdict, note}: SheetCheck, timeZone: string): SafeHtml => {
  const when = Number.isNaN(Date.parse(at)) ? '' : longDate(at, timeZone)
  const line = [verdict, by, when].filter((part) => part !== '').join(', ')
  return html`<p>${{text: line}}${note === '' ? nothing : html`<br><small>${{text: note}}</small>`}</p>`
}

/** An address in full, since paper has no links. */
const address = (url: string): SafeHtml => {
  const safe = parseSafeUrl(url)
  return safe === undefined
    ? html`<span class="address">${{text: url}}</span>`
    : html`<a class="address" href="${{text: safe}}" rel="noopener noreferrer" target="_blank">${{text: url}}</a>`
}
