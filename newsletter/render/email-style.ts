import type {Theme} from '../contract/newsletter.ts'
import {html, type SafeHtml} from './escape.ts'
import type {Role} from './html-target.ts'

export const serif = `'Iowan Old Style',Charter,Georgia,'Songti SC','Noto Serif CJK SC',serif`
export const sans = `-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`

/** Inline styles of the mail's parts, on an 8px rhythm. A class is there only for dark mode to take hold of. */
export const emailLooks = (theme: Theme): Readonly<Record<Role, SafeHtml>> => {
  const small = `font-family:${sans};font-size:14px;line-height:20px`
  const look = (style: string, dark?: string): SafeHtml =>
    dark === undefined
      ? html` style="${{text: style}}"`
      : html` class="${{text: dark}}" style="${{text: style}}"`
  const line = `1px solid ${theme.hairline}`
  const cell = `padding:8px 8px 8px 0;border-bottom:${line};vertical-align:top;${small}`
  return {
    paragraph: look('margin:0 0 16px'),
    heading2: look('margin:32px 0 16px;font-size:22px;line-height:28px;font-weight:bold'),
    heading3: look('margin:24px 0 8px;font-size:18px;line-height:28px;font-weight:bold'),
    heading4: look('margin:24px 0 8px;font-size:18px;line-height:28px;font-style:italic;font-weight:normal'),
    quote: look(`margin:0 0 16px;padding:0 0 0 16px;border-left:${line}`, 'l'),
    original: look(`margin:0 0 16px;color:${theme.muted};font-size:16px;line-height:26px`, 'm'),
    list: look('margin:0 0 16px;padding:0 0 0 24px'),
    item: look('margin:0 0 8px'),
    link: look(`color:${theme.link};text-decoration:underline`, 'a'),
    figure: look('margin:24px 0'),
    image: look('display:block;max-width:100%;height:auto;border:0'),
    caption: look(`margin:8px 0 0;color:${theme.muted};${small}`, 'm'),
    tableWrap: look('margin:24px 0;overflow-x:auto'),
    table: look(`width:100%;border-collapse:collapse;border-top:${line}`, 'l'),
    tableCaption: look(`padding:0 0 8px;text-align:left;font-weight:bold;${small}`),
    headCell: look(`${cell};text-align:left;font-weight:bold`, 'l'),
    cell: look(`${cell};text-align:left`, 'l'),
    numberCell: look(`${cell};text-align:right;font-variant-numeric:tabular-nums`, 'l'),
    callout: look(`margin:24px 0;padding:16px 0 0;border-top:${line};border-bottom:${line}`, 'l'),
    calloutTitle: look(`margin:0 0 8px;${small}`),
    rule: look(`margin:32px 0;border:0;border-top:${line}`, 'l'),
    muted: look(`color:${theme.muted};font-family:${sans};font-size:14px`, 'm'),
    note: look(`margin:0 0 8px;color:${theme.muted};${small}`, 'm'),
    problem: look(
      `margin:16px 0;padding:8px 16px;border:2px dashed ${theme.link};font-family:${sans};font-size:14px`,
    ),
  }
}

/** The head's style sheets, apart from each other: mail apps drop a whole block for one rule they don't know. */
export const emailStyleSheets = ({background, ink, muted, link, hairline}: Theme): readonly SafeHtml[] => {
  const rules = (prefix: string) =>
    [
      `${prefix}.b{background-color:${background}!important}`,
      `${prefix}.i{color:${ink}!important}`,
      `${prefix}.m{color:${muted}!important}`,
      `${prefix}.a{color:${link}!important}`,
      `${prefix}.l{border-color:${hairline}!important}`,
    ].join('')
  const sheet = (css: string) =>
    html`<style>
      ${{text: css}}
    </style>`
  return [
    sheet(':root{color-scheme:light dark;supported-color-schemes:light dark}'),
    sheet('@media (max-width:480px){.h1{font-size:26px!important;line-height:32px!important}}'),
    sheet(`@media (prefers-color-scheme:dark){${rules('')}}`),
    sheet(rules('[data-ogsc] ').replace(`[data-ogsc] .b`, '[data-ogsb] .b')),
  ]
}
