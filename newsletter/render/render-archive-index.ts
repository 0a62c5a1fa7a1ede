import type {Newsletter} from '../contract/issue.ts'
import {html, nothing, type SafeHtml} from './escape.ts'
import {longDate} from '../dates.ts'
import {correctionsUrl} from './render-corrections.ts'
import type {RenderContext} from './types.ts'
import {webPage} from './web-page.ts'

/** An issue as the archive lists it. */
export interface ArchivedIssue {
  readonly number: number
  readonly title: string
  readonly slug: string
  readonly datePublished: string
  readonly preheader: string
}

/** The archive's index: its issues, newest first. */
export const renderArchiveIndex = (
  newsletter: Newsletter,
  issues: readonly ArchivedIssue[],
  context: Pick<RenderContext, 'issueUrl'>,
): string => {
  const items = issues
    .toSorted((a, b) => b.number - a.number)
    .map(
      (
        issue,
      ) => html`<li><p class="muted">No. ${issue.number}, <time datetime="${{text: issue.datePublished}}">${{text: longDate(issue.datePublished, newsletter.timeZone)}}</time></p><h2><a href="${{text: context.issueUrl(issue)}}">${{text: issue.title}}</a></h2><p>${{text: issue.preheader}}</p></li>
`,
    )
  return webPage({
    newsletter,
    title: newsletter.title,
    head: html`<link rel="canonical" href="${{text: newsletter.url}}">${description(newsletter)}`,
    body: html`<header class="masthead"><strong>${{text: newsletter.title}}</strong>${newsletter.tagline === null ? nothing : html`<span class="muted"> ${{text: newsletter.tagline}}</span>`}</header>
<main><h1>All issues</h1>
<ul class="issues">
${items}</ul></main>
<footer><hr class="rule"><p>${{text: newsletter.postalAddress}}</p><p><a href="${{text: correctionsUrl(newsletter.url)}}">Corrections</a> · <a href="${{text: newsletter.subscribeUrl}}">Subscribe</a></p></footer>`,
  })
}

const description = ({tagline}: Newsletter): SafeHtml =>
  tagline === null ? nothing : html`\n<meta name="description" content="${{text: tagline}}">`
