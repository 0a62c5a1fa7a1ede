import {plainWords} from '../blocks/block/text.ts'
import type {Issue, Newsletter} from '../contract/issue.ts'
import {html} from './escape.ts'
import {notesOf} from './notes.ts'
import {dayOf} from '../dates.ts'
import {issueOf} from './phrases.ts'
import type {RenderContext} from './types.ts'
import {webPage} from './web-page.ts'

/** A correction as the archive lists it. */
export interface ListedCorrection {
  /** `YYYY-MM-DD`. */
  readonly date: string
  /** What was wrong and what is right, as plain text. */
  readonly text: string
  /** The issue that is put right. */
  readonly of: {readonly number: number; readonly title: string; readonly slug: string}
}

/** The name of the page's file, beside the archive's index. */
export const CORRECTIONS_FILE = 'corrections.html'

/** The page's public address. */
export const correctionsUrl = (newsletterUrl: string): string =>
  `${newsletterUrl.replace(/\/+$/, '')}/${CORRECTIONS_FILE}`

/**
 * The corrections that an issue prints, as the archive lists them.
 */
export const listedCorrections = (issue: Issue, context: RenderContext): readonly ListedCorrection[] => {
  const target = {issue, context, notes: notesOf(issue)}
  return issue.issue.corrections.map(({date, text, corrects}) => {
    const {number, title, slug} = corrects === null ? issue.issue : issueOf(corrects)
    return {date, text: plainWords(target, text), of: {number, title, slug}}
  })
}

/**
 * The archive's page of corrections, the newest first. What is told on the page of the issue it is about and in a later issue, too,
 * is listed once.
 */
export const renderCorrections = (
  newsletter: Newsletter,
  corrections: readonly ListedCorrection[],
  context: Pick<RenderContext, 'issueUrl'>,
): string => {
  const listed = [
    ...new Map(corrections.map((one) => [JSON.stringify([one.date, one.of.number, one.text]), one])).values(),
  ].toSorted((a, b) => (a.date === b.date ? b.of.number - a.of.number : a.date < b.date ? 1 : -1))
  return webPage({
    newsletter,
    title: `Corrections – ${newsletter.title}`,
    head: html`<link rel="canonical" href="${{text: correctionsUrl(newsletter.url)}}">`,
    body: html`<header class="masthead"><a href="${{text: newsletter.url}}"><strong>${{text: newsletter.title}}</strong></a></header>
<main><h1>Corrections</h1>
${
  listed.length === 0
    ? html`<p>There have been none.</p>`
    : html`<ul class="issues">
${listed.map(
  ({
    date,
    text,
    of,
  }) => html`<li><p class="muted"><time datetime="${{text: date}}">${{text: dayOf(date)}}</time>, No. ${of.number}</p><h2><a href="${{text: context.issueUrl(of)}}">${{text: of.title}}</a></h2><p>${{text}}</p></li>
`,
)}</ul>`
}</main>
<footer><hr class="rule"><p>${{text: newsletter.postalAddress}}</p><p><a href="${{text: newsletter.url}}">All issues</a> · <a href="${{text: newsletter.subscribeUrl}}">Subscribe</a></p></footer>`,
  })
}
