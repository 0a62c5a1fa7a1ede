import {plainBlocksHtml} from '../blocks/block/html.ts'
import type {Issue} from '../contract/issue.ts'
import {html, nothing, scriptJson, type SafeHtml} from './escape.ts'
import {madeFrom, type HtmlTarget} from './html-target.ts'
import {issueParts, issueTitleHtml} from './issue-parts.ts'
import {dateOf, numberOf} from './phrases.ts'
import type {OriginNotes} from './origins.ts'
import type {RenderContext} from './types.ts'
import {webPage} from './web-page.ts'
import {webTarget} from './web-target.ts'
import {FIGURE_WIDTH} from '../vocabulary.ts'

/**
 * An issue as a page of the archive, with the same content as the mail.
 *
 * @param origins - Where it is noted what the parts are made from.
 */
export const renderWeb = (issue: Issue, context: RenderContext, origins?: OriginNotes): string => {
  const {newsletter, issue: document} = issue
  const target = webTarget(issue, context, origins)
  const tagline = newsletter.tagline === null ? nothing : html` ${{text: newsletter.tagline}}`
  return webPage({
    newsletter,
    title: `${document.title} – ${newsletter.title}`,
    head: headHtml(target),
    body: html`<header class="masthead">${madeFrom(target, newsletter, 'title', html`<a href="${{text: newsletter.url}}"><strong>${{text: newsletter.title}}</strong></a>`)}<span class="muted">${tagline}<br>${{text: numberOf(issue)}}, <time datetime="${{text: document.datePublished}}">${{text: dateOf(issue)}}</time></span></header>
<main><article>
${issueTitleHtml(target)}
${issueParts(target)}
</article></main>
<footer><hr class="rule">${plainBlocksHtml(target, newsletter.footer)}${madeFrom(target, newsletter, 'postalAddress', html`<p>${{text: newsletter.postalAddress}}</p>`)}<p><a href="${{text: newsletter.url}}">All issues</a> · <a href="${{text: newsletter.subscribeUrl}}">Subscribe</a></p></footer>`,
  })
}

const headHtml = (target: HtmlTarget): SafeHtml => {
  const {newsletter, issue} = target.issue
  const image =
    issue.cover === null
      ? null
      : new URL(target.context.image(issue.cover.image, FIGURE_WIDTH.web).src, target.pageUrl).href
  const property = (name: string, content: string) =>
    html`<meta property="${{text: name}}" content="${{text: content}}">`
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: issue.title,
    description: issue.preheader,
    datePublished: issue.datePublished,
    inLanguage: newsletter.inLanguage,
    mainEntityOfPage: target.pageUrl,
    ...(image !== null && {image: [image]}),
    author: issue.essays.flatMap(({essay}) =>
      essay.authors.map(({person}) => ({
        '@type': 'Person',
        name: person.name,
        ...(person.url !== null && {url: person.url}),
      })),
    ),
    publisher: {'@type': 'Organization', name: newsletter.title, url: newsletter.url},
    isPartOf: {'@type': 'PublicationIssue', issueNumber: String(issue.number)},
  }
  return html`<link rel="canonical" href="${{text: target.pageUrl}}">
<meta name="description" content="${{text: issue.preheader}}">
${property('og:type', 'article')}
${property('og:title', issue.title)}
${property('og:description', issue.preheader)}
${property('og:url', target.pageUrl)}
${property('og:site_name', newsletter.title)}
${property('article:published_time', issue.datePublished)}
${image === null ? nothing : property('og:image', image)}
<script type="application/ld+json">${scriptJson(article)}</script>`
}
