import {plainWords} from '../blocks/block/text.ts'
import {noteText} from '../blocks/footnote/text.ts'
import type {Issue} from '../contract/issue.ts'
import type {RelatedReading} from '../contract/related.ts'
import {bodyText, figureText, headingText} from './body-text.ts'
import {linkAddress, relatedOf, relatedOutlet} from './issue-parts.ts'
import {notesOf} from './notes.ts'
import {
  attribution,
  contentsLines,
  essayTitlesIssue,
  issueOf,
  listed,
  longDate,
  withFullStop,
} from './phrases.ts'
import type {TextTarget} from './text-target.ts'
import type {RenderContext} from './types.ts'
import {wrap} from './wrap.ts'

/** An issue as a mail's plain-text part: the HTML's words in the HTML's order, wrapped, with the address of every link. */
export const renderText = (issue: Issue, context: RenderContext): string => {
  const {newsletter, issue: document} = issue
  const target: TextTarget = {issue, context, notes: notesOf(issue)}
  const paragraphs = [
    masthead(issue),
    ...(essayTitlesIssue(issue) ? [] : [titleText(document.title)]),
    ...bodyText(target, newsletter.welcome),
    [
      'This week:',
      ...contentsLines(issue).map(({label, text}) => wrap(`${label}: ${text}`, '  ', '- ')),
    ].join('\n'),
    ...(document.cover === null ? [] : [figureText(document.cover)]),
    ...document.essays.flatMap(({essay}) => [
      titleText(essay.title),
      wrap(`By ${listed(essay.authors.map(({person}) => person.name))}`),
      ...bodyText(target, essay.body),
    ]),
    ...section(
      'Notes',
      [...target.notes.values()].map((note) => wrap(noteText(target, note), '   ', '')),
    ),
    ...section(`Related reading from ${newsletter.title}`, relatedLines(target)),
    ...section('Weekly Links', linkParagraphs(target)),
    ...section('Corrections', correctionParagraphs(target)),
    '* * *',
    ...bodyText(target, newsletter.footer),
    wrap(newsletter.postalAddress),
    [
      `View online <${newsletter.viewOnlineUrl ?? context.issueUrl(document)}>`,
      `Subscribe <${newsletter.subscribeUrl}>`,
      `Unsubscribe <${newsletter.unsubscribeUrl}>`,
    ].join('\n'),
  ]
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`
}

const masthead = ({newsletter, issue}: Issue): string =>
  [
    wrap([newsletter.title, newsletter.tagline ?? ''].join(' ').trimEnd()),
    `No. ${issue.number}, ${longDate(issue.datePublished, newsletter.timeZone)}`,
  ].join('\n')

const titleText = (title: string): string => headingText(title).replaceAll(/-(?=-*$)/g, '=')

const section = (heading: string, paragraphs: readonly string[]): readonly string[] =>
  paragraphs.length === 0 ? [] : [headingText(heading), ...paragraphs]

const relatedLines = (target: TextTarget): readonly string[] =>
  relatedOf(target.issue).map((item) => wrap(relatedLine(target, item), '  ', '- '))

const relatedLine = (target: TextTarget, item: RelatedReading): string => {
  if (item._type === 'relatedDocument') {
    return `${item.target.title} <${target.context.issueUrl(issueOf(item.target))}>`
  }
  return `${item.title} <${item.url}> ${relatedOutlet(item, target.issue.newsletter.inLanguage)}`.trimEnd()
}

const linkParagraphs = (target: TextTarget): readonly string[] =>
  target.issue.issue.weeklyLinks.map(({weeklyLink}) => {
    const lead = `${weeklyLink.symbol} ${withFullStop(weeklyLink.headline)} <${linkAddress(weeklyLink)}>`
    const credit = attribution(weeklyLink.source, target.issue.newsletter.inLanguage)
    return wrap(`${lead} ${plainWords(target, weeklyLink.body)} ${credit}`)
  })

const correctionParagraphs = (target: TextTarget): readonly string[] =>
  target.issue.issue.corrections.map(({date, corrects, text}) => {
    const day = longDate(`${date}T00:00:00Z`, 'UTC')
    const of =
      corrects === null ? '' : `, on ${corrects.title} <${target.context.issueUrl(issueOf(corrects))}>`
    return wrap(`${day}${of}. ${plainWords(target, text)}`)
  })
