import {styleElement} from '../render/escape.ts'
import {sans, scriptRules} from '../render/fonts.ts'

/** For A4 and letter alike, and black on white everywhere: it is made to be printed and written on. */
export const sheetStyle = styleElement(`
@page{margin:14mm}
:root{color-scheme:light}
*{box-sizing:border-box}
body{max-width:1080px;margin:0 auto;padding:32px 24px;background:#fff;color:#111;font:14px/20px ${sans};overflow-wrap:anywhere}
header{border-bottom:2px solid #111;margin-bottom:24px;padding-bottom:8px}
h1{font-size:24px;line-height:32px;margin:0 0 8px}
h2{font-size:18px;line-height:24px;margin:32px 0 8px}
h2 span{font-size:14px;font-weight:normal;color:#555}
p{margin:0 0 4px}
table{width:100%;border-collapse:collapse;table-layout:fixed}
th{text-align:left;font-size:12px;font-weight:normal;color:#555;border-bottom:1px solid #111}
th,td{padding:8px 16px 8px 0;vertical-align:top}
th:first-child,td:first-child{width:40px}
th:nth-child(2){width:42%}
td{border-bottom:1px solid #bbb}
td:last-child,th:last-child{padding-right:0}
.box{font-size:18px;text-align:left}
small,.place,.sentence{font-size:12px;line-height:16px;color:#555}
mark{background:none;color:#111;font-weight:bold}
.address{color:inherit;font-size:12px;line-height:16px}
.toDo{padding-left:8px;border-left:2px solid #111}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
${scriptRules}
@media print{body{max-width:none;padding:0;font-size:9pt;line-height:12.5pt}small,.place,.sentence,.address{font-size:8pt;line-height:11pt}h1{font-size:16pt;line-height:20pt}h2{font-size:12pt;break-after:avoid}thead{display:table-header-group}tr{break-inside:avoid}a{text-decoration:none}}
`)
