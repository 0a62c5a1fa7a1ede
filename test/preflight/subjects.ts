import type {Issue} from '../../newsletter/contract/issue.ts'
import type {Finding} from '../../newsletter/findings/finding.ts'
import type {PreflightInput} from '../../newsletter/preflight/input.ts'
import type {Rule} from '../../newsletter/preflight/rule.ts'
import {Subject} from '../../newsletter/preflight/subject.ts'
import {renderBundle} from '../../newsletter/render/bundle.ts'
import {parseSafeUrl} from '../../newsletter/url.ts'
import type {LanguageTag} from '../../newsletter/vocabulary.ts'
import {sampleIssue} from '../render/long-issue.ts'

type Essay = Issue['issue']['essays'][number]['essay']
type Body = Essay['body']
type Block = Extract<Body[number], {_type: 'block'}>

const sample = await sampleIssue()

/** The sample's issue with another body, and whatever else is changed in its issue document. */
export const issueWith = (body: Body, changes: Partial<Issue['issue']> = {}): Issue => {
  const [first] = sample.issue.essays
  if (first === undefined) throw new TypeError('The sample has no essay.')
  return {
    ...sample,
    issue: {...sample.issue, essays: [{...first, essay: {...first.essay, body}}], ...changes},
  }
}

/**
 * Paragraphs in brief: `[words](address)` is a link, `{zh-Hans:密封}` a foreign word, `^` a footnote. Keys are `b0`, `b1`, …
 */
export const paragraphs = (...texts: readonly string[]): Body =>
  texts.map((text, at): Block => {
    const markDefs: Block['markDefs'] = []
    const children: Block['children'] = text
      .split(/(\[[^\]]*\]\(https?:[^)]*\)|\{[\w-]+:[^}]*\}|\^)/)
      .map((part, index) => {
        const [, linked, href] = /^\[([^\]]*)\]\((.*)\)$/.exec(part) ?? []
        const [, language, foreign] = /^\{([\w-]+):(.*)\}$/.exec(part) ?? []
        if (part === '^')
          return {_type: 'footnote', _key: `s${index}`, text: 'A remark.', locator: null, source: null}
        const url = parseSafeUrl(href ?? '')
        if (url !== undefined) markDefs.push({_type: 'link', _key: `m${index}`, href: url})
        if (language !== undefined)
          markDefs.push({_type: 'foreign', _key: `m${index}`, lang: language as LanguageTag, dir: null})
        const isMarked = url !== undefined || language !== undefined
        return {
          _type: 'span',
          _key: `s${index}`,
          text: linked ?? foreign ?? part,
          marks: isMarked ? [`m${index}`] : [],
        }
      })
    return {
      _type: 'block',
      _key: `b${at}`,
      style: 'normal',
      listItem: null,
      level: null,
      children,
      markDefs,
    }
  })

/** What a rule finds in an issue. */
export const check = (rule: Rule, issue: Issue, input: Partial<PreflightInput> = {}): readonly Finding[] =>
  rule.check(new Subject({issue, ...input}))

/** What a rule finds in paragraphs, each by the characters it is about. */
export const checkText = (rule: Rule, ...texts: readonly string[]): readonly unknown[] =>
  check(rule, issueWith(paragraphs(...texts))).map(({actual}) => actual)

/** A finding's text with its fix applied; undefined where it has none. */
export const fixed = ({fix}: Finding): unknown => (fix === undefined ? undefined : Object.values(fix.set)[0])

/** What a rule finds in an issue as it is rendered, the mail's HTML, and its plain text, changed on the way. */
export const checkRendered = (
  rule: Rule,
  issue: Issue,
  change: (html: string) => string = (html) => html,
  changeText: (text: string) => string = (text) => text,
): readonly Finding[] => {
  const bundle = renderBundle(issue)
  const html = bundle.texts.get('email.html') ?? ''
  const text = bundle.texts.get('email.txt') ?? ''
  const texts = new Map([...bundle.texts, ['email.html', change(html)], ['email.txt', changeText(text)]])
  return check(rule, issue, {bundle: {...bundle, texts}})
}

/** The sample's issue, with anything in it changed. */
export const sampleWith = (
  issue: Partial<Issue['issue']> = {},
  newsletter: Partial<Issue['newsletter']> = {},
): Issue => ({newsletter: {...sample.newsletter, ...newsletter}, issue: {...sample.issue, ...issue}})
