import {cutAtPlaceholders, isPlaceholder} from '../newsletter/placeholders.ts'
import type {Finding} from '../newsletter/findings/finding.ts'
import {PLACEHOLDERS, type Placeholder} from '../newsletter/vocabulary.ts'
import type {Mail} from './message/mail.ts'

/** The placeholders that a mail uses, known or not. */
export const placeholdersOf = ({head, html, text}: Mail): ReadonlySet<string> =>
  new Set([head.subject, head.unsubscribeUrl, html, text].flatMap((words) => cutAtPlaceholders(words).names))

/**
 * The placeholders that a target can't fill in: readers would see the braces.
 *
 * @param fillable - Those that it can.
 */
export const placeholderFindings = (
  mail: Mail,
  fillable: ReadonlySet<Placeholder> = new Set(PLACEHOLDERS.map(({value}) => value)),
): readonly Finding[] => {
  const unknown = [...placeholdersOf(mail)].filter((name) => !isPlaceholder(name) || !fillable.has(name))
  const inSubject = cutAtPlaceholders(mail.head.subject).names
  return [
    ...unknown.map((name) => finding(mail, name, 'is one that nothing can be filled in for')),
    ...inSubject
      .filter((name) => !unknown.includes(name))
      .map((name) => finding(mail, name, 'stands in the subject, where nothing is filled in', 'subject')),
  ]
}

const finding = (mail: Mail, name: string, predicate: string, path = ''): Finding => ({
  ruleId: 'delivery/placeholder',
  severity: 'error',
  documentId: mail.head.issueId,
  path,
  message: `The placeholder {{${name}}} ${predicate}; readers would see the braces.`,
  help: `Take it out of the text, or write one of ${PLACEHOLDERS.map(({value}) => `{{${value}}}`).join(', ')}.`,
  actual: name,
})
