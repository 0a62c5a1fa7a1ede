import type {Issue} from '../../../newsletter/contract/issue.ts'
import {longDate} from '../../../newsletter/dates.ts'
import {notesOf} from '../../../newsletter/render/notes.ts'
import {
  attribution,
  citation,
  contentsLines,
  figureLines,
  listed,
} from '../../../newsletter/render/phrases.ts'

/**
 * The words of an issue beside its body, composed: every rival prints the same, and none is charged for composing them.
 */
export const outlineOf = ({newsletter, issue}: Issue) => ({
  title: newsletter.title,
  dateline: `No. ${issue.number}, ${longDate(issue.datePublished, newsletter.timeZone)}`,
  preheader: issue.preheader,
  subject: issue.subject,
  contents: contentsLines({newsletter, issue}),
  essays: issue.essays.map(({essay}) => ({
    title: essay.title,
    authors: `By ${listed(essay.authors.map(({person}) => person.name))}`,
    body: essay.body,
  })),
  notes: [...notesOf({newsletter, issue}).values()].map(({number, footnote}) => ({
    number,
    text: footnote.text ?? '',
    source: footnote.source === null ? '' : citation(footnote.source, newsletter.inLanguage).title,
  })),
  related: issue.relatedReading.flatMap((item) =>
    item._type === 'relatedLink' ? [{title: item.title, url: item.url}] : [],
  ),
  links: issue.weeklyLinks.map(({weeklyLink}) => ({
    ...weeklyLink,
    credit: attribution(weeklyLink.source, newsletter.inLanguage),
  })),
  address: newsletter.postalAddress,
  footer: newsletter.footer,
  welcome: newsletter.welcome,
})
export type Outline = ReturnType<typeof outlineOf>

export {figureLines}
