import type {Theme} from '../contract/newsletter.ts'
import {sans, serif} from './email-style.ts'
import {html, type SafeHtml} from './escape.ts'

const tokens = ({background, ink, muted, link, hairline}: Theme): string =>
  `--background:${background};--ink:${ink};--muted:${muted};--link:${link};--hairline:${hairline}`

/** The style sheet of the web pages and of the printed sheet. */
export const webStyleSheet = (light: Theme, dark: Theme): SafeHtml => {
  const css = `
:root{color-scheme:light dark;${tokens(light)}}
@media (prefers-color-scheme:dark){:root{${tokens(dark)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--background);color:var(--ink);font:18px/28px ${serif}}
main,.masthead,footer{max-width:66ch;margin:0 auto;padding:0 24px}
.masthead{padding-top:32px;padding-bottom:16px;border-bottom:1px solid var(--link);font:14px/20px ${sans}}
.masthead a{color:inherit;text-decoration:none}
footer{padding-bottom:64px}
h1{font-size:36px;line-height:44px;margin:40px 0 16px}
.heading2{font-size:22px;line-height:28px;margin:40px 0 16px}
.heading3{font-size:18px;margin:32px 0 8px}
.heading4{font-size:18px;font-weight:normal;font-style:italic;margin:24px 0 8px}
a{color:var(--link)}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.quote{margin:0 0 16px;padding-left:16px;border-left:1px solid var(--hairline)}
.original,.muted,.note,.caption{color:var(--muted)}
.original{font-size:16px}
.note,.caption,.muted,.tableCaption,.table{font-family:${sans};font-size:14px;line-height:20px}
.figure{margin:24px 0}
.image{display:block;max-width:100%;height:auto}
.caption{margin-top:8px}
.tableWrap{margin:24px 0;overflow-x:auto}
.table{width:100%;border-collapse:collapse}
.tableCaption{text-align:left;font-weight:bold;padding-bottom:8px}
.headCell,.cell,.numberCell{padding:8px 8px 8px 0;border-bottom:1px solid var(--hairline);text-align:left;vertical-align:top}
.table tr:first-child>*{border-top:1px solid var(--hairline)}
.numberCell{text-align:right;font-variant-numeric:tabular-nums}
.callout{margin:24px 0;padding:16px 0;border:solid var(--hairline);border-width:1px 0}
.callout>:last-child{margin-bottom:0}
.rule{margin:40px 0;border:0;border-top:1px solid var(--hairline)}
.problem{border:2px dashed var(--link);padding:8px 16px;margin:16px 0}
.issues{list-style:none;padding:0}
.issues li{padding:16px 0;border-bottom:1px solid var(--hairline)}
.issues p{margin:0}
@media print{body{font-size:11pt;line-height:16pt}main,.masthead,footer{max-width:none;padding-left:0;padding-right:0}a{color:inherit}.figure,.table,.quote{break-inside:avoid}h1,h2,h3{break-after:avoid}}
`
  return html`<style>${{text: css}}</style>`
}
