import type {Theme} from '../contract/newsletter.ts'
import {styleElement, type SafeHtml} from './escape.ts'
import {sans, scriptRules, serif} from './fonts.ts'

const tokens = ({background, ink, muted, link, hairline}: Theme): string =>
  `--background:${background};--ink:${ink};--muted:${muted};--link:${link};--hairline:${hairline}`

/**
 * The style sheet of the web pages and of the printed sheet. Lines hold about 66 characters, which is 58 of the zeros that
 * `ch` counts; the column is no wider than its pictures.
 */
export const webStyleSheet = (light: Theme, dark: Theme): SafeHtml =>
  styleElement(`
:root{color-scheme:light dark;${tokens(light)}}
@media (prefers-color-scheme:dark){:root{${tokens(dark)}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{max-width:calc(min(58ch,640px) + 48px);margin:0 auto;padding:0 24px;background:var(--background);color:var(--ink);font:18px/28px ${serif};overflow-wrap:break-word}
.masthead,footer,.kicker,.byline,.muted,.note,.caption,.tableCaption,.table,.calloutTitle,.problem{font-family:${sans};font-size:14px;line-height:20px}
.masthead{margin-bottom:24px;padding:32px 0 16px;border-bottom:1px solid var(--link)}
.masthead a{color:inherit;text-decoration:none}
.masthead a:hover{text-decoration:underline}
footer{padding-bottom:64px;color:var(--muted)}
h1{font-size:36px;line-height:44px;margin:40px 0 16px}
h1,h2,h3,h4{font-family:${sans};text-wrap:balance}
p,ul,ol{margin:0 0 16px}
.list{padding-left:24px}
.nestedList{padding-left:24px;margin:8px 0 0}
.item{margin-bottom:8px}
.kicker{margin:32px 0 8px;font-size:12px;font-weight:bold;letter-spacing:1px;text-transform:uppercase}
.byline{color:var(--muted);margin-bottom:24px}
.section{margin:56px 0 16px;padding-top:24px;border-top:1px solid var(--hairline);font-size:22px;line-height:28px}
.heading2{font-size:22px;line-height:28px;margin:40px 0 16px}
.heading3{font-size:18px;line-height:28px;margin:32px 0 8px}
.heading4{font-size:16px;line-height:24px;margin:24px 0 8px}
a{color:var(--link);text-underline-offset:2px}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
${scriptRules}
.quote{margin:24px 0;padding-left:16px;border-left:1px solid var(--hairline)}
.quoteText{margin:0}
.original,.muted,.note,.caption{color:var(--muted)}
.original{margin:8px 0 0;font-size:16px;line-height:26px}
.figure{margin:24px 0}
.image{display:block;max-width:100%;height:auto}
.caption{margin-top:8px}
.tableWrap{margin:24px 0;overflow-x:auto}
.table{width:100%;border-collapse:collapse}
.tableCaption{text-align:left;font-weight:bold;padding-bottom:8px;border-bottom:1px solid var(--hairline)}
.cell{min-width:72px}
sub,sup{line-height:0}
.headCell,.cell{padding:8px 16px 8px 0;text-align:left}
.numberHeadCell,.numberCell{padding:8px 0 8px 16px;text-align:right;font-variant-numeric:tabular-nums}
.table td,.table th{border-bottom:1px solid var(--hairline);vertical-align:top}
.callout{margin:24px 0;padding:16px 0;border:solid var(--hairline);border-width:1px 0}
.callout>:last-child{margin-bottom:0}
.calloutTitle{margin-bottom:8px}
.rule{margin:40px 0;border:0;border-top:1px solid var(--hairline)}
.weekly{padding-left:32px;text-indent:-32px}
.symbol{display:inline-block;width:32px;text-indent:0}
.problem{display:block;border:2px dashed var(--link);padding:8px 16px;margin:16px 0;text-indent:0}
.note{margin-bottom:8px}
aside .note{padding-left:16px;border-left:1px solid var(--hairline)}
.note:target{border-left-color:var(--link)}
.issues{list-style:none;padding:0}
.issues li{padding:16px 0;border-bottom:1px solid var(--hairline)}
.issues li:last-child{border-bottom:0}
.issues h2{font-size:22px;line-height:28px;margin:0 0 8px}
.issues p{margin:0}
aside{margin-bottom:16px}
@media (max-width:480px){h1{font-size:28px;line-height:36px}}
@media screen and (min-width:1240px){.noted{display:grid;grid-template-columns:100% 208px;column-gap:40px}.noted>aside{padding-top:4px}}
@media print{:root{${tokens(light)}}body{font-size:11pt;line-height:16pt}body{max-width:none;padding:0}.masthead{padding-top:0}h1{font-size:22pt;line-height:26pt}a{color:inherit}.figure,.table tr,.quote,.weekly,aside{break-inside:avoid}h1,h2,h3,h4,.kicker{break-after:avoid}}
`)
