import type {Issue} from '../../contract/issue.ts'
import {bodyPassages} from './body-passages.ts'
import {contentsPassages} from './contents-passages.ts'
import {fieldPassage, type Desk} from './field-passage.ts'
import {figurePassages} from './figure-passages.ts'
import {linkPassages} from './link-passages.ts'
import {plainPassages} from './plain-passages.ts'
import {relatedPassages} from './related-passages.ts'
import {deskOf} from './field-passage.ts'
import type {Passage} from './passage.ts'

/** Every text of an issue that readers get to see, in reading order, with its place. */
export const passagesOf = (issue: Issue): readonly Passage[] => {
  const {newsletter, issue: document} = issue
  const language = newsletter.inLanguage
  const masthead = deskOf(newsletter, language)
  const desk = deskOf(document, language)
  return [
    ...fieldPassage(masthead, 'title', newsletter.title, {kind: 'name'}),
    ...fieldPassage(masthead, 'tagline', newsletter.tagline, {kind: 'label'}),
    ...fieldPassage(desk, 'subject', document.subject, {kind: 'label', fieldName: 'the subject line'}),
    ...fieldPassage(desk, 'preheader', document.preheader),
    ...fieldPassage(desk, 'title', document.title, {kind: 'label'}),
    ...plainPassages(masthead, 'welcome', newsletter.welcome),
    ...contentsPassages(issue),
    ...(document.cover === null ? [] : figurePassages(desk, 'cover', document.cover)),
    ...document.essays.flatMap(({essay}) => essayPassages(deskOf(essay, language), essay)),
    ...relatedPassages(desk, document.relatedReading),
    ...document.weeklyLinks.flatMap(({weeklyLink}) => linkPassages(deskOf(weeklyLink, language), weeklyLink)),
    ...document.corrections.flatMap(({_key, text}) =>
      plainPassages(desk, `corrections[_key==${JSON.stringify(_key)}].text`, text, 'the correction'),
    ),
    ...plainPassages(masthead, 'footer', newsletter.footer),
    ...fieldPassage(masthead, 'postalAddress', newsletter.postalAddress, {
      kind: 'name',
      fieldName: 'the postal address',
    }),
  ]
}

const essayPassages = (desk: Desk, essay: Issue['issue']['essays'][number]['essay']): readonly Passage[] => [
  ...fieldPassage(desk, 'title', essay.title, {kind: 'label'}),
  ...essay.authors.flatMap(({person}) =>
    fieldPassage(deskOf(person, desk.language), 'name', person.name, {kind: 'name'}),
  ),
  ...bodyPassages(desk, essay.body),
  ...relatedPassages(desk, essay.relatedReading),
]
