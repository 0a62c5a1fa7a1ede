import {dayOf} from '../dates.ts'
import {bodyHtml, plainBlocksHtml, wordsHtml} from '../blocks/block/html.ts'
import {noteHtml} from '../blocks/footnote/html.ts'
import {figureHtml} from '../blocks/figure/html.ts'
import type {Correction, Essay, Issue, WeeklyLink} from '../contract/issue.ts'
import type {RelatedReading} from '../contract/related.ts'
import {html, join, nothing, type SafeHtml} from './escape.ts'
import {anchor, languageAttributes, madeFrom, when, type HtmlTarget} from './html-target.ts'
import {directionOf, languageName} from './language.ts'
import {
  attribution,
  contentsLines,
  correctionsIn,
  coverCredit,
  type ContentsLine,
  essayTitlesIssue,
  firstWords,
  issueOf,
  joint,
  leadIn,
  sourceAddress,
} from './phrases.ts'

/** Everything between the masthead and the footer, in reading order. The mail and the web page share it. */
export const issueParts = (target: HtmlTarget): SafeHtml => {
  const {newsletter, issue} = target.issue
  return join([
    plainBlocksHtml(target, newsletter.welcome),
    contentsHtml(target),
    issue.cover === null
      ? nothing
      : madeFrom(target, issue.cover, '', figureHtml(target, {...issue.cover, credit: null})),
    ...issue.essays.map(({essay}) => essayHtml(target, essay)),
    notesHtml(target),
    relatedHtml(target, relatedOf(target.issue)),
    linksHtml(target),
    correctionsHtml(target),
    coverCreditHtml(target),
  ])
}

/** The issue's title, where no essay carries it. */
export const issueTitleHtml = (target: HtmlTarget): SafeHtml =>
  when(!essayTitlesIssue(target.issue), () =>
    madeFrom(
      target,
      target.issue.issue,
      'title',
      html`<h1${target.look('title')}>${{text: target.issue.issue.title}}</h1>`,
    ),
  )

const contentsHtml = (target: HtmlTarget): SafeHtml => {
  const lines = contentsLines(target.issue)
  return when(
    lines.length > 0,
    () =>
      html`<p${target.look('kicker')}>This week:</p><ul${target.look('list')}>${lines.map((line) =>
        contentsLineHtml(target, line),
      )}</ul>`,
  )
}

const contentsLineHtml = (target: HtmlTarget, {label, text, labelFrom, textFrom}: ContentsLine): SafeHtml => {
  const bold = madeFrom(target, labelFrom, 'label', html`<strong>${{text: label}}:</strong>`)
  const line = html`<li${target.look('item')}>${bold} ${{text}}</li>`
  return madeFrom(target, textFrom, textFrom === target.issue.issue ? 'weeklyLinks' : 'teaser', line)
}

const essayHtml = (target: HtmlTarget, essay: Essay): SafeHtml => {
  const level = target.headingShift + 1
  const title = html`<h${level}${target.look(level === 1 ? 'title' : 'section')}>${{text: essay.title}}</h${level}>`
  return html`${madeFrom(target, essay, 'title', title)}${bylineHtml(target, essay)}${bodyHtml(target, essay.body)}`
}

const bylineHtml = (target: HtmlTarget, essay: Essay): SafeHtml => {
  const {authors} = essay
  // Each name is an element of its own, so that a preview can tell it from the byline: it is another document's.
  const names = authors.map(({person}, at) => {
    const name = html`<span>${{text: person.name}}</span>`
    return html`${{text: joint(at, authors.length)}}${madeFrom(target, person, 'name', name)}`
  })
  const byline = when(authors.length > 0, () => html`<p${target.look('byline')}>By ${names}</p>`)
  return madeFrom(target, essay, 'authors', byline)
}

const notesHtml = (target: HtmlTarget): SafeHtml =>
  when(
    // On the web page each note stands beside its paragraph.
    target.medium === 'email' && target.notes.size > 0,
    () =>
      html`<h2${target.look('section')}>Notes</h2>${[...target.notes.values()].map((note) => noteHtml(target, note))}`,
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
      html`<h2${target.look('section')}>Related reading from ${{text: target.issue.newsletter.title}}</h2><ul${target.look('list')}>${items.map(
        (item) =>
          madeFrom(target, item, '', html`<li${target.look('item')}>${relatedItemHtml(target, item)}</li>`),
      )}</ul>`,
  )

const relatedItemHtml = (target: HtmlTarget, item: RelatedReading): SafeHtml => {
  if (item._type === 'relatedDocument') {
    const title = html`${{text: item.target.title}}`
    const link = anchor(target, target.context.issueUrl(issueOf(item.target)), title)
    return madeFrom(target, item.target, 'title', link)
  }
  const from = relatedOutlet(item, target.issue.newsletter.inLanguage)
  return html`${anchor(target, item.url, html`${{text: item.title}}`)}${from === '' ? nothing : html` <span${target.look('muted')}>${{text: from}}</span>`}`
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
      html`<h2${target.look('section')}>Weekly Links</h2>${target.issue.issue.weeklyLinks.map(
        ({weeklyLink}) => linkHtml(target, weeklyLink),
      )}`,
  )

const linkHtml = (target: HtmlTarget, link: WeeklyLink): SafeHtml => {
  const words = wordsHtml(target, link.body)
  const lead = anchor(
    target,
    linkAddress(link),
    html`${{text: leadIn(link.headline, firstWords(link.body))}}`,
  )
  const credit = attribution(link.source, target.issue.newsletter.inLanguage)
  const symbol = madeFrom(
    target,
    link,
    'symbol',
    html`<span${target.look('symbol')}>${{text: link.symbol}} </span>`,
  )
  const headline = madeFrom(target, link, 'headline', html`<strong>${lead}</strong>`)
  const from = madeFrom(
    target,
    link.source,
    'publisher',
    html`<span${target.look('muted')}>${{text: credit}}</span>`,
  )
  return madeFrom(
    target,
    link,
    'body',
    html`<p${target.look('weekly')}>${symbol}${headline} ${words} ${from}</p>`,
  )
}

/** Where a weekly link leads: its page, or the archived copy once the source is known to be gone. */
export const linkAddress = ({url, source}: WeeklyLink): string =>
  source.urlStatus === null || source.urlStatus === 'live' ? url : (sourceAddress(source) ?? url)

const correctionsHtml = (target: HtmlTarget): SafeHtml => {
  const corrections = correctionsIn(target.issue, target.medium)
  return when(
    corrections.length > 0,
    () =>
      html`<h2${target.look('section')}>Corrections</h2>${corrections.map((correction) =>
        madeFrom(target, correction, '', correctionHtml(target, correction)),
      )}`,
  )
}

const correctionHtml = (target: HtmlTarget, {date, corrects, text}: Correction): SafeHtml => {
  const of =
    corrects === null
      ? nothing
      : html`, on ${anchor(target, target.context.issueUrl(issueOf(corrects)), html`${{text: corrects.title}}`)}`
  return html`<p${target.look('paragraph')}><span${target.look('muted')}>${{text: dayOf(date)}}${of}.</span> ${wordsHtml(target, text)}</p>`
}

// The cover stands above the essay that it belongs to, and its credit is the issue's last line, where imprints stand.
const coverCreditHtml = (target: HtmlTarget): SafeHtml => {
  const credit = coverCredit(target.issue)
  const line = when(credit !== '', () => html`<p${target.look('note')}>${{text: credit}}</p>`)
  const from = target.issue.issue.cover?.credit ?? null
  return from === null ? line : madeFrom(target, from, 'creditLine', line)
}

/** The heading level that the essay's title has, and with it the rest. */
export const headingShiftOf = (issue: Issue): number => (essayTitlesIssue(issue) ? 0 : 1)

/** `lang` and `dir` of the whole newsletter. */
export const pageLanguage = ({newsletter}: Issue): SafeHtml =>
  languageAttributes(newsletter.inLanguage, directionOf(newsletter.inLanguage))
