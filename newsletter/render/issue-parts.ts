import {bodyHtml, plainBlocksHtml, wordsHtml} from '../blocks/block/html.ts'
import {noteHtml} from '../blocks/footnote/html.ts'
import {figureHtml} from '../blocks/figure/html.ts'
import type {Essay, Issue, WeeklyLink} from '../contract/issue.ts'
import type {RelatedReading} from '../contract/related.ts'
import {html, join, nothing, type SafeHtml} from './escape.ts'
import {anchor, languageAttributes, when, type HtmlTarget} from './html-target.ts'
import {directionOf, languageName} from './language.ts'
import {
  attribution,
  contentsLines,
  essayTitlesIssue,
  issueOf,
  listed,
  longDate,
  sourceAddress,
  withFullStop,
} from './phrases.ts'

/** Everything between the masthead and the footer, in reading order. The mail and the web page share it. */
export const issueParts = (target: HtmlTarget): SafeHtml => {
  const {newsletter, issue} = target.issue
  return join([
    plainBlocksHtml(target, newsletter.welcome),
    contentsHtml(target),
    issue.cover === null ? nothing : figureHtml(target, issue.cover),
    ...issue.essays.map(({essay}) => essayHtml(target, essay)),
    notesHtml(target),
    relatedHtml(target, relatedOf(target.issue)),
    linksHtml(target),
    correctionsHtml(target),
  ])
}

const contentsHtml = (target: HtmlTarget): SafeHtml =>
  html`<p${target.look('paragraph')}><strong>This week:</strong></p><ul${target.look('list')}>${contentsLines(
    target.issue,
  ).map(
    ({label, text}) => html`<li${target.look('item')}><strong>${{text: label}}:</strong> ${{text}}</li>`,
  )}</ul>`

const essayHtml = (target: HtmlTarget, essay: Essay): SafeHtml => {
  const level = target.headingShift + 1
  const title = html`<h${level}${level === 1 ? titleLook(target) : target.look('heading2')}>${{text: essay.title}}</h${level}>`
  const authors = listed(essay.authors.map(({person}) => person.name))
  return html`${title}<p${target.look('note')}>By ${{text: authors}}</p>${bodyHtml(target, essay.body)}`
}

/** The h1's look, which only the mail writes inline. */
export const titleLook = (target: HtmlTarget): SafeHtml =>
  target.medium === 'email'
    ? html` class="h1" style="margin:32px 0 16px;font-size:30px;line-height:36px;font-weight:bold"`
    : nothing

const notesHtml = (target: HtmlTarget): SafeHtml =>
  when(
    target.notes.size > 0,
    () =>
      html`<h2${target.look('heading2')}>Notes</h2>${[...target.notes.values()].map((note) => noteHtml(target, note))}`,
  )

/** The issue's own related reading and that of its essays, each piece once. */
export const relatedOf = ({issue}: Issue): readonly RelatedReading[] => {
  const all = [...issue.essays.flatMap(({essay}) => essay.relatedReading), ...issue.relatedReading]
  const addressOf = (item: RelatedReading) => (item._type === 'relatedLink' ? item.url : item.target._id)
  return [...new Map(all.toReversed().map((item) => [addressOf(item), item])).values()].toReversed()
}

const relatedHtml = (target: HtmlTarget, items: readonly RelatedReading[]): SafeHtml =>
  when(
    items.length > 0,
    () =>
      html`<h2${target.look('heading2')}>Related reading from ${{text: target.issue.newsletter.title}}</h2><ul${target.look('list')}>${items.map(
        (item) => html`<li${target.look('item')}>${relatedItemHtml(target, item)}</li>`,
      )}</ul>`,
  )

const relatedItemHtml = (target: HtmlTarget, item: RelatedReading): SafeHtml => {
  if (item._type === 'relatedDocument') {
    return anchor(target, target.context.issueUrl(issueOf(item.target)), html`${{text: item.target.title}}`)
  }
  const from = relatedOutlet(item, target.issue.newsletter.inLanguage)
  return html`${anchor(target, item.url, html`${{text: item.title}}`)}${from === '' ? nothing : html` ${{text: from}}`}`
}

/** "(Publisher, in Chinese)" of an outside page, as far as it is known. */
export const relatedOutlet = (
  {publisher, inLanguage}: Extract<RelatedReading, {_type: 'relatedLink'}>,
  language: Issue['newsletter']['inLanguage'],
): string => {
  const known = [
    ...(publisher === null ? [] : [publisher]),
    ...(inLanguage === null || inLanguage === language ? [] : [`in ${languageName(inLanguage)}`]),
  ]
  return known.length === 0 ? '' : `(${known.join(', ')})`
}

const linksHtml = (target: HtmlTarget): SafeHtml =>
  when(
    target.issue.issue.weeklyLinks.length > 0,
    () =>
      html`<h2${target.look('heading2')}>Weekly Links</h2>${target.issue.issue.weeklyLinks.map(
        ({weeklyLink}) => linkHtml(target, weeklyLink),
      )}`,
  )

const linkHtml = (target: HtmlTarget, link: WeeklyLink): SafeHtml => {
  const lead = anchor(target, linkAddress(link), html`${{text: withFullStop(link.headline)}}`)
  const credit = attribution(link.source, target.issue.newsletter.inLanguage)
  return html`<p${target.look('paragraph')}>${{text: link.symbol}} <strong>${lead}</strong> ${wordsHtml(target, link.body)} <span${target.look('muted')}>${{text: credit}}</span></p>`
}

/** Where a weekly link leads: its page, or the archived copy once the source is known to be gone. */
export const linkAddress = ({url, source}: WeeklyLink): string =>
  source.urlStatus === null || source.urlStatus === 'live' ? url : (sourceAddress(source) ?? url)

const correctionsHtml = (target: HtmlTarget): SafeHtml =>
  when(
    target.issue.issue.corrections.length > 0,
    () =>
      html`<h2${target.look('heading2')}>Corrections</h2>${target.issue.issue.corrections.map(
        ({date, corrects, text}) =>
          html`<p${target.look('paragraph')}><span${target.look('muted')}>${{text: longDate(`${date}T00:00:00Z`, 'UTC')}}${
            corrects === null
              ? nothing
              : html`, on
                ${anchor(target, target.context.issueUrl(issueOf(corrects)), html`${{text: corrects.title}}`)}`
          }.</span> ${wordsHtml(target, text)}</p>`,
      )}`,
  )

/** The heading level that the essay's title has, and with it the rest. */
export const headingShiftOf = (issue: Issue): number => (essayTitlesIssue(issue) ? 0 : 1)

/** `lang` and `dir` of the whole newsletter. */
export const pageLanguage = ({newsletter}: Issue): SafeHtml =>
  languageAttributes(newsletter.inLanguage, directionOf(newsletter.inLanguage))
