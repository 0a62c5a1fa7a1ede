import {html, nothing, type SafeHtml} from '../../render/escape.ts'
import {madeFrom, type HtmlTarget} from '../../render/html-target.ts'
import {wordsHtml} from '../block/html.ts'
import type {Table} from './contract.ts'
import {numericColumns} from './numeric-columns.ts'

type Row = Table['rows'][number]

export const tableHtml = (target: HtmlTarget, table: Table): SafeHtml => {
  const headers = Math.min(table.headerRows ?? 0, table.rows.length)
  const numeric = numericColumns(table)
  const caption =
    table.caption === null
      ? nothing
      : html`<caption${target.look('tableCaption')}>${{text: table.caption}}</caption>`
  const head = table.rows.slice(0, headers).map((row) => rowHtml(target, row, numeric, true))
  const body = table.rows.slice(headers).map((row) => rowHtml(target, row, numeric, false))
  const thead = head.length === 0 ? nothing : html`<thead>${head}</thead>`
  const tbody = body.length === 0 ? nothing : html`<tbody>${body}</tbody>`
  return html`<div${target.look('tableWrap')}><table${target.look('table')}>${caption}${thead}${tbody}</table></div>`
}

const rowHtml = (target: HtmlTarget, {cells}: Row, numeric: readonly boolean[], isHead: boolean): SafeHtml =>
  html`<tr>${cells.map((cell, column) => {
    const content = wordsHtml(target, cell.value)
    const isNumeric = numeric[column] === true
    const shown = isHead
      ? html`<th scope="col"${target.look(isNumeric ? 'numberHeadCell' : 'headCell')}>${content}</th>`
      : html`<td${target.look(isNumeric ? 'numberCell' : 'cell')}>${content}</td>`
    return madeFrom(target, cell, '', shown)
  })}</tr>`
