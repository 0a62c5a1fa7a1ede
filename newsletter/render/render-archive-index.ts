import type {Newsletter} from '../contract/issue.ts'
import {html, nothing} from './escape.ts'
import {longDate} from './phrases.ts'
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
      ) => html`<li><p><a href="${{text: context.issueUrl(issue)}}">${{text: issue.title}}</a></p><p class="note">No. ${issue.number}, <time datetime="${{text: issue.datePublished}}">${{text: longDate(issue.datePublished, newsletter.timeZone)}}</time></p><p>${{text: issue.preheader}}</p></li>
`,
    )
  return webPage({
    newsletter,
    title: newsletter.title,
    head: html`<link rel="canonical" href="${{text: newsletter.url}}">`,
    body: html`<header class="masthead"><strong>${{text: newsletter.title}}</strong>${newsletter.tagline === null ? nothing : html` ${{text: newsletter.tagline}}`}</header>
<main><h1>All issues</h1>
<ul class="issues">
${items}</ul></main>`,
  })
}
