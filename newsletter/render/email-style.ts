import type {Theme} from '../contract/newsletter.ts'
import {html, styleElement, type SafeHtml} from './escape.ts'
import {sans, serif} from './fonts.ts'
import type {Role} from './html-target.ts'

type Looks = Readonly<Record<Role, SafeHtml>>

// Every issue of an archive has the newsletter's colours.
const knownLooks = new Map<string, Looks>()

/** Inline styles of the mail's parts, on an 8px rhythm. A class is there only for a style sheet to take hold of. */
export const emailLooks = (theme: Theme): Looks => {
  const key = [theme.background, theme.ink, theme.muted, theme.link, theme.hairline].join(' ')
  const looks = knownLooks.get(key) ?? newLooks(theme)
  if (knownLooks.size < 100) knownLooks.set(key, looks)
  return looks
}

const newLooks = (theme: Theme): Looks => {
  const small = `font-family:${sans};font-size:14px;line-height:20px`
  const look = (style: string, classes?: string): SafeHtml =>
    classes === undefined
      ? html` style="${{text: style}}"`
      : html` class="${{text: classes}}" style="${{text: style}}"`
  const line = `1px solid ${theme.hairline}`
  const cell = `padding:8px 16px 8px 0;border-bottom:${line};vertical-align:top;${small}`
  const numberCell = `padding:8px 0 8px 16px;border-bottom:${line};vertical-align:top;${small};text-align:right;font-variant-numeric:tabular-nums`
  return {
    masthead: look(`margin:0 0 24px;padding:0 0 16px;border-bottom:1px solid ${theme.link};${small}`, 'k'),
    title: look(
      `margin:32px 0 16px;font-family:${sans};font-size:30px;line-height:36px;font-weight:bold`,
      'h1',
    ),
    kicker: look(
      `margin:32px 0 8px;font-family:${sans};font-size:12px;line-height:20px;font-weight:bold;letter-spacing:1px;text-transform:uppercase`,
    ),
    byline: look(`margin:0 0 24px;color:${theme.muted};${small}`, 'm'),
    section: look(
      `margin:48px 0 16px;padding:24px 0 0;border-top:${line};font-family:${sans};font-size:22px;line-height:28px;font-weight:bold`,
      'l',
    ),
    paragraph: look('margin:0 0 16px'),
    heading2: look(`margin:32px 0 16px;font-family:${sans};font-size:22px;line-height:28px;font-weight:bold`),
    heading3: look(`margin:24px 0 8px;font-family:${sans};font-size:18px;line-height:28px;font-weight:bold`),
    heading4: look(`margin:24px 0 8px;font-family:${sans};font-size:16px;line-height:24px;font-weight:bold`),
    quote: look(`margin:24px 0;padding:0 0 0 16px;border-left:${line}`, 'l'),
    quoteText: look('margin:0'),
    original: look(`margin:8px 0 0;color:${theme.muted};font-size:16px;line-height:26px`, 'm'),
    list: look('margin:0 0 16px;padding:0 0 0 24px'),
    nestedList: look('margin:8px 0 0;padding:0 0 0 24px'),
    item: look('margin:0 0 8px'),
    shifted: look('line-height:0'),
    link: look(`color:${theme.link};text-decoration:underline`, 'a'),
    figure: look('margin:24px 0'),
    image: look('display:block;max-width:100%;height:auto;border:0'),
    caption: look(`margin:8px 0 0;color:${theme.muted};${small}`, 'm'),
    tableWrap: look('margin:24px 0;overflow-x:auto'),
    table: look('width:100%;border-collapse:collapse'),
    tableCaption: look(
      `padding:0 0 8px;border-bottom:${line};text-align:left;font-weight:bold;${small}`,
      'l',
    ),
    headCell: look(`${cell};text-align:left;font-weight:bold`, 'l'),
    numberHeadCell: look(`${numberCell};font-weight:bold`, 'l'),
    cell: look(`${cell};min-width:72px;text-align:left`, 'l'),
    numberCell: look(numberCell, 'l'),
    callout: look(`margin:24px 0;padding:16px 0 0;border-top:${line};border-bottom:${line}`, 'l'),
    calloutTitle: look(`margin:0 0 8px;${small}`),
    rule: look(`margin:32px 0;border:0;border-top:${line}`, 'l'),
    weekly: look('margin:0 0 16px;padding:0 0 0 32px;text-indent:-32px'),
    symbol: look('display:inline-block;width:32px;text-indent:0'),
    muted: look(`color:${theme.muted};font-family:${sans};font-size:14px`, 'm'),
    note: look(`margin:0 0 8px;color:${theme.muted};${small}`, 'm'),
    problem: look(
      `display:block;margin:16px 0;padding:8px 16px;border:2px dashed ${theme.link};text-indent:0;font-family:${sans};font-size:14px;line-height:20px`,
      'k',
    ),
  }
}

/** The style of the cell around everything. */
export const emailTextStyle = (theme: Theme): string =>
  `padding:24px 24px 32px;word-wrap:break-word;color:${theme.ink};font-family:${serif};font-size:18px;line-height:28px`

/** The head's style sheets, apart from each other: mail apps drop a whole block for one rule they don't know. */
export const emailStyleSheets = ({background, ink, muted, link, hairline}: Theme): readonly SafeHtml[] => {
  const rules = (prefix: string, prefixOfBackground: string) =>
    [
      `${prefixOfBackground}.b{background-color:${background}!important}`,
      `${prefix}.i{color:${ink}!important}`,
      `${prefix}.m{color:${muted}!important}`,
      `${prefix}.a{color:${link}!important}`,
      `${prefix}.l{border-color:${hairline}!important}`,
      `${prefix}.k{border-color:${link}!important}`,
    ].join('')
  return [
    styleElement(':root{color-scheme:light dark;supported-color-schemes:light dark}'),
    styleElement('@media (max-width:480px){.h1{font-size:26px!important;line-height:32px!important}}'),
    styleElement(`@media (prefers-color-scheme:dark){${rules('', '')}}`),
    styleElement(rules('[data-ogsc] ', '[data-ogsb] ')),
  ]
}
