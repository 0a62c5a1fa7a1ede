import {plainBlocksHtml} from '../blocks/block/html.ts'
import type {Issue} from '../contract/issue.ts'
import {emailStyleSheets, emailTextStyle} from './email-style.ts'
import {emailTarget} from './email-target.ts'
import {html, nothing, type SafeHtml} from './escape.ts'
import {anchor, madeFrom, type HtmlTarget} from './html-target.ts'
import {issueParts, issueTitleHtml, pageLanguage} from './issue-parts.ts'
import type {OriginNotes} from './origins.ts'
import {dateOf, numberOf} from './phrases.ts'
import type {RenderContext} from './types.ts'

/**
 * An issue as a mail's HTML part. Total and deterministic: every issue that the contract lets through renders, and the same
 * arguments give the same text.
 *
 * @param origins - Where it is noted what the parts are made from.
 */
export const renderEmail = (issue: Issue, context: RenderContext, origins?: OriginNotes): string => {
  const {newsletter, issue: document} = issue
  const {light, dark} = newsletter.colors
  const target = emailTarget(issue, context, origins)
  const language = pageLanguage(issue)
  return html`<!DOCTYPE html>
<html${language}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${{text: document.subject}}</title>
${emailStyleSheets(dark)}
</head>
<body class="b" style="margin:0;padding:0;background-color:${{text: light.background}}">
${preheader(document.preheader)}
<div role="article" aria-roledescription="email" aria-label="${{text: document.subject}}"${language}>
<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0"><tr><td><![endif]-->
<table role="presentation" cellpadding="0" cellspacing="0" class="b" style="width:100%;max-width:600px;table-layout:fixed;margin:0 auto;background-color:${{text: light.background}}">
<tbody><tr><td class="i" style="${{text: emailTextStyle(light)}}">
${masthead(target)}
${issueTitleHtml(target)}
${issueParts(target)}
${footer(target)}
</td></tr></tbody>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</div>
</body>
</html>
`
}

// Mail apps show what follows the preheader where it is short; blank characters keep the masthead out of the inbox.
const preheader = (text: string): SafeHtml => {
  const spacer = '\u034f\u00a0'.repeat(Math.max(0, 130 - text.length))
  return html`<div style="display:none;max-height:0;overflow:hidden;mso-hide:all" aria-hidden="true">${{text: text + spacer}}</div>`
}

const masthead = (target: HtmlTarget): SafeHtml => {
  const {newsletter, issue} = target.issue
  const logo = newsletter.logo === null ? nothing : logoHtml(target, newsletter.logo)
  const tagline = newsletter.tagline === null ? nothing : html` ${{text: newsletter.tagline}}`
  const title = madeFrom(target, newsletter, 'title', html`<strong>${{text: newsletter.title}}</strong>`)
  const rest = html`<span${target.look('muted')}>${tagline}<br>${{text: `${numberOf(target.issue)}, ${dateOf(target.issue)}`}}</span>`
  return html`<div${target.look('masthead')}>${logo}${title}${madeFrom(target, issue, 'datePublished', rest)}</div>`
}

const logoHtml = (target: HtmlTarget, logo: NonNullable<Issue['newsletter']['logo']>): SafeHtml => {
  const {src, width, height} = target.context.image(logo.image, 160)
  const image = html`<img src="${{text: src}}" width="${width}" height="${height}" alt="${{text: logo.alt}}" style="display:block;margin:0 0 8px;border:0">`
  return madeFrom(target, logo, '', image)
}

const footer = (target: HtmlTarget): SafeHtml => {
  const {newsletter} = target.issue
  const link = (field: string, address: string, words: SafeHtml) =>
    madeFrom(target, newsletter, field, anchor(target, address, words))
  const links = [
    link('viewOnlineUrl', newsletter.viewOnlineUrl ?? target.pageUrl, html`View online`),
    link('subscribeUrl', newsletter.subscribeUrl, html`Subscribe`),
    link('unsubscribeUrl', newsletter.unsubscribeUrl, html`Unsubscribe`),
  ]
  const small: HtmlTarget = {
    ...target,
    look: (role) => target.look(role === 'paragraph' ? 'note' : role),
  }
  const address = madeFrom(
    target,
    newsletter,
    'postalAddress',
    html`<p${target.look('note')}>${{text: newsletter.postalAddress}}</p>`,
  )
  return html`<hr${target.look('rule')}>${plainBlocksHtml(small, newsletter.footer)}${address}<p${target.look('note')}>${links.flatMap((link, at) => (at === 0 ? [link] : [html` · `, link]))}</p>`
}
