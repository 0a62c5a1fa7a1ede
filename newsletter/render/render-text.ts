import {dayOf} from '../dates.ts'
import {plainWords} from '../blocks/block/text.ts'
import {noteText} from '../blocks/footnote/text.ts'
import type {Essay, Issue} from '../contract/issue.ts'
import type {RelatedReading} from '../contract/related.ts'
import {bodyText} from './body-text.ts'
import {linkAddress, relatedOf, relatedOutlet} from './issue-parts.ts'
import {notesOf} from './notes.ts'
import {
  dateOf,
  numberOf,
  attribution,
  bylineOf,
  contentsLines,
  correctionsIn,
  coverCredit,
  essayTitlesIssue,
  firstWords,
  issueOf,
  leadIn,
} from './phrases.ts'
import {figureText, headingText} from './text-parts.ts'
import type {TextTarget} from './text-target.ts'
import type {RenderContext} from './types.ts'
import {wrap} from './wrap.ts'

/** An issue as a mail's plain-text part: the HTML's words in the HTML's order, wrapped, with the address of every link. */
export const renderText = (issue: Issue, context: RenderContext): string => {
  const {newsletter, issue: document} = issue
  const target: TextTarget = {issue, context, notes: notesOf(issue)}
  const paragraphs = [
    masthead(issue),
    essayTitlesIssue(issue) ? '' : headingText(document.title, '='),
    ...bodyText(target, newsletter.welcome),
    contents(issue),
    document.cover === null ? '' : figureText({...document.cover, credit: null}),
    ...document.essays.flatMap(({essay}) => essayParagraphs(target, essay)),
    ...section(
      'Notes',
      [...target.notes.values()].map((note) => wrap(noteText(target, note), '   ', '')),
    ),
    ...section(`Related reading from ${newsletter.title}`, relatedList(target)),
    ...section('Weekly Links', linkParagraphs(target)),
    ...section('Corrections', correctionParagraphs(target)),
    wrap(coverCredit(issue)),
    '* * *',
    ...bodyText(target, newsletter.footer),
    wrap(newsletter.postalAddress),
    [
      `View online <${newsletter.viewOnlineUrl ?? context.issueUrl(document)}>`,
      `Subscribe <${newsletter.subscribeUrl}>`,
      `Unsubscribe <${newsletter.unsubscribeUrl}>`,
    ]
      .map((line) => wrap(line))
      .join('\n'),
  ]
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`
}

const masthead = (issue: Issue): string =>
  [
    wrap([issue.newsletter.title, issue.newsletter.tagline ?? ''].join(' ')),
    `${numberOf(issue)}, ${dateOf(issue)}`,
  ].join('\n')

const contents = (issue: Issue): string => {
  const lines = contentsLines(issue).map(({label, text}) => wrap(`${label}: ${text}`, '  ', '- '))
  return lines.length === 0 ? '' : ['This week:', ...lines].join('\n')
}

const essayParagraphs = (target: TextTarget, essay: Essay): readonly string[] => [
  headingText(essay.title, '='),
  wrap(bylineOf(essay)),
  ...bodyText(target, essay.body),
]

const section = (heading: string, paragraphs: readonly string[]): readonly string[] =>
  paragraphs.length === 0 ? [] : [headingText(heading), ...paragraphs]

const relatedList = (target: TextTarget): readonly string[] => {
  const lines = relatedOf(target.issue).map((item) => wrap(relatedLine(target, item), '  ', '- '))
  return lines.length === 0 ? [] : [lines.join('\n')]
}

const relatedLine = (target: TextTarget, item: RelatedReading): string => {
  if (item._type === 'relatedDocument') {
    return `${item.target.title} <${target.context.issueUrl(issueOf(item.target))}>`
  }
  return `${item.title} <${item.url}> ${relatedOutlet(item, target.issue.newsletter.inLanguage)}`
}

const linkParagraphs = (target: TextTarget): readonly string[] =>
  target.issue.issue.weeklyLinks.map(({weeklyLink}) => {
    const {symbol, headline, body, source} = weeklyLink
    const lead = `${symbol} ${leadIn(headline, firstWords(body))} <${linkAddress(weeklyLink)}>`
    const credit = attribution(source, target.issue.newsletter.inLanguage)
    return wrap(`${lead} ${plainWords(target, body)} ${credit}`, '   ', '')
  })

const correctionParagraphs = (target: TextTarget): readonly string[] =>
  correctionsIn(target.issue, 'email').map(({date, corrects, text}) => {
    const of =
      corrects === null ? '' : `, on ${corrects.title} <${target.context.issueUrl(issueOf(corrects))}>`
    return wrap(`${dayOf(date)}${of}. ${plainWords(target, text)}`)
  })
