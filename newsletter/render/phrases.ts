import {dayOf, longDate} from '../dates.ts'
import type {Figure} from '../blocks/figure/contract.ts'
import type {Correction, Essay, Issue, WeeklyLink} from '../contract/issue.ts'
import {GAP_INSTANT, GAP_NUMBER, missing} from '../contract/preview/gaps.ts'
import type {RelatedTarget} from '../contract/related.ts'
import type {Source} from '../contract/source.ts'
import type {LanguageTag} from '../vocabulary.ts'
import {languageName} from './language.ts'

/** What nobody types: the words that the documents let us compose. HTML and plain text share them. */

/** "(Economic Observer, in Chinese)"; the language only where it is not the newsletter's. */
export const attribution = (source: Source, language: LanguageTag): string =>
  `(${[source.publisher, ...languageNotes(source, language)].join(', ')})`

const languageNotes = (
  {inLanguage, relayedFromLanguage}: Source,
  language: LanguageTag,
): readonly string[] => [
  ...(inLanguage === language ? [] : [`in ${languageName(inLanguage)}`]),
  ...(relayedFromLanguage === null || relayedFromLanguage === inLanguage
    ? []
    : [`relayed from ${languageName(relayedFromLanguage)}`]),
]

/** Where a source can be read: its archived copy when its own address is no longer good. */
export const sourceAddress = (source: Source): string | null =>
  source.urlStatus === null || source.urlStatus === 'live'
    ? (source.url ?? source.archiveUrl)
    : (source.archiveUrl ?? null)

/** A source as a note names it: title, its translation, publisher, language, date. */
export const citation = (
  source: Source,
  language: LanguageTag,
): {readonly title: string; readonly rest: string} => {
  const translated = source.transTitle === null ? [] : [`“${source.transTitle}”`]
  const date = source.datePublished === null ? [] : [dayOf(source.datePublished)]
  return {
    title: source.title,
    rest: [...translated, source.publisher, ...languageNotes(source, language), ...date].join(', '),
  }
}

/** "A", "A and B", "A, B, and C". */
export const listed = (items: readonly string[]): string =>
  items.map((item, at) => `${joint(at, items.length)}${item}`).join('')

/** What a list of so many items has before the one at a place, counted from 0. */
export const joint = (at: number, count: number): string => {
  if (at === 0) return ''
  if (at < count - 1) return ', '
  return count === 2 ? ' and ' : ', and '
}

/** A sentence's end where there is none yet. */
const withFullStop = (text: string): string =>
  /[.!?…。！？][”’"')\]]*$/.test(text.trimEnd()) ? text : `${text}.`

/** A weekly link's lead-in: a sentence of its own, unless it ends in a comma or the like, or the text goes on in lower case. */
export const leadIn = (headline: string, following: string): string =>
  /[,;:–—]\s*$/u.test(headline) || /^\s*\p{Lowercase}/u.test(following) ? headline : withFullStop(headline)

export interface ContentsLine {
  readonly label: string
  readonly text: string
  /** The objects of the issue that the two are from. */
  readonly labelFrom: object
  readonly textFrom: object
}

/** The "This week" list: a line per essay, one for the links, each as an override has it where there is one. */
export const contentsLines = ({issue}: Issue): readonly ContentsLine[] => {
  const override = (ref: string | null) => issue.contentsOverride.find(({essayRef}) => essayRef === ref)
  const essays = issue.essays.map(({_ref, essay}) =>
    lineFrom(override(_ref), essay, essay.label, essay.teaser),
  )
  if (issue.weeklyLinks.length === 0) return essays
  const composed = listed(issue.weeklyLinks.map(({weeklyLink}) => weeklyLink.shortLabel))
  return [...essays, lineFrom(override(null), issue, 'Weekly Links', composed)]
}

const lineFrom = (
  override: Issue['issue']['contentsOverride'][number] | undefined,
  from: object,
  label: string,
  text: string,
): ContentsLine => ({
  label: override?.label ?? label,
  text: withFullStop(override?.teaser ?? text),
  labelFrom: typeof override?.label === 'string' ? override : from,
  textFrom: typeof override?.teaser === 'string' ? override : from,
})

/** Caption and credit under a figure; the credit as readers know it, "Photo via …". */
export const figureLines = ({
  caption,
  credit,
}: Figure): {readonly caption: string; readonly credit: string} => ({
  caption: caption ?? '',
  credit: credit === null ? '' : `(${credit.creditLine})`,
})

/** The credit of the issue's cover. */
export const coverCredit = ({issue: {cover}}: Issue): string =>
  cover === null ? '' : figureLines(cover).credit

/** "No. 43", or the gap that a preview marks where there is no number yet. */
export const numberOf = ({issue: {number}}: Issue): string =>
  `No. ${number === GAP_NUMBER ? missing('number') : String(number)}`

/** "21 May 2026", as the newsletter's time zone has it, or the gap. */
export const dateOf = ({issue: {datePublished}, newsletter}: Issue): string =>
  datePublished === GAP_INSTANT ? missing('date') : longDate(datePublished, newsletter.timeZone)

/** "By A and B"; empty where nobody is named. */
export const bylineOf = ({authors}: Essay): string =>
  authors.length === 0 ? '' : `By ${listed(authors.map(({person}) => person.name))}`

/** How a weekly link's text begins. */
export const firstWords = (body: WeeklyLink['body']): string => {
  const [first] = body
  return first?._type === 'block' ? first.children.map(({text}) => text).join('') : ''
}

/**
 * The corrections that a medium prints. What an issue says of itself was learned after it went out, so the mail can't have it: only
 * its page does.
 */
export const correctionsIn = (
  {issue: {_id, corrections}}: Issue,
  medium: 'email' | 'web',
): readonly Correction[] =>
  medium === 'web'
    ? corrections
    : corrections.filter(({corrects}) => corrects !== null && issueOf(corrects)._id !== _id)

/** The issue through which an issue or essay of ours is read. */
export const issueOf = (target: RelatedTarget) => (target._type === 'issue' ? target : target.ranIn)

/** Whether the only essay carries the issue's own title, which then stands once. */
export const essayTitlesIssue = ({issue}: Issue): boolean =>
  issue.essays.length === 1 && issue.essays[0]?.essay.title === issue.title
