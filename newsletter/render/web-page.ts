import type {Newsletter} from '../contract/issue.ts'
import {html, type SafeHtml} from './escape.ts'
import {languageAttributes} from './html-target.ts'
import {directionOf} from './language.ts'
import {webStyleSheet} from './web-style.ts'

interface WebPage {
  readonly newsletter: Pick<Newsletter, 'title' | 'inLanguage' | 'colors'>
  readonly title: string
  readonly head: SafeHtml
  readonly body: SafeHtml
}

/** The skeleton of a page of the archive: readable without script, light and dark, and on paper. */
export const webPage = ({newsletter, title, head, body}: WebPage): string => html`<!DOCTYPE html>
<html${languageAttributes(newsletter.inLanguage, directionOf(newsletter.inLanguage))}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${{text: title}}</title>
${head}
${webStyleSheet(newsletter.colors.light, newsletter.colors.dark)}
</head>
<body>
${body}
</body>
</html>
`
