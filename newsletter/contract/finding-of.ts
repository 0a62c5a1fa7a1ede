import type {Finding} from '../findings/finding.ts'
import {locate} from './locate.ts'
import {isPlural, nameOfDocument, nameOfField} from './names.ts'
import type {Problem} from './problems.ts'
import {inBrief, isMissing, step, valueAt, type RawPath} from './raw.ts'
import {wordingOf} from './wording.ts'

/** A problem as an editor is told about it: which document, which field, what is wrong, what to do. */
export const findingOf = (problem: Problem, raw: unknown): Finding => {
  const location = locate(raw, problem.path)
  const {predicate, help} = wordingOf(problem.ruleId)
  const id = location.document === undefined ? undefined : step(location.document, '_id')
  return {
    ruleId: problem.ruleId,
    severity: 'error',
    documentId: typeof id === 'string' ? id.toWellFormed() : '',
    path: location.path.toWellFormed(),
    message: sentence(
      location.document === undefined ? '' : nameOfDocument(location.document),
      nameOfField(location),
      predicate,
    ),
    help,
    actual: actualOf(raw, problem.path),
    ...(problem.expected !== undefined && {expected: problem.expected}),
  }
}

const sentence = (document: string, field: string, predicate: string): string => {
  const verb = isPlural(field) ? predicate.replace(/^is /, 'are ') : predicate
  const clause = `${field} ${verb}`.trimStart()
  return document === '' ? clause.charAt(0).toUpperCase() + clause.slice(1) : `${document}: ${clause}`
}

/** What is there instead; of a missing reference, the id that it names. */
const actualOf = (raw: unknown, path: RawPath): unknown => {
  const value = valueAt(raw, path)
  const pointer = isMissing(value) ? valueAt(raw, path.slice(0, -1)) : value
  const reference = step(pointer, '_ref')
  return inBrief(typeof reference === 'string' ? reference : value)
}
