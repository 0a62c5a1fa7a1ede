import {valueAt} from '../../../newsletter/contract/raw.ts'
import type {IssueAnswers} from '../live/watch-issue.ts'
import type {CheckedIssue} from './issue-checks.ts'

/** Whether the export would write an issue. */
export type Verdict =
  | {readonly state: 'checking'}
  /** Something that can block couldn't be checked. */
  | {readonly state: 'unknown'}
  | {readonly state: 'blocked'; readonly errors: number}
  /** Nothing is wrong with it, but it isn't marked as ready, or not all of it is published: the export reads no drafts. */
  | {readonly state: 'drafting' | 'unpublished'}
  | {readonly state: 'fit'}

/**
 * What the export would say.
 *
 * @param answers - What is shown, which may be newer than what was checked.
 */
export const verdictOf = (checked: CheckedIssue | undefined, answers: IssueAnswers): Verdict => {
  if (checked?.answers !== answers) return {state: 'checking'}
  if ('failure' in checked) return {state: 'unknown'}
  const {findings, notRun} = checked.report
  const errors = findings.filter(({severity}) => severity === 'error').length
  if (errors > 0) return {state: 'blocked', errors}
  // Spelling only ever warns.
  if (notRun.some(({lacks}) => lacks.some((need) => need !== 'spelling'))) return {state: 'unknown'}
  if (valueAt(answers.drafts, ['issue', 'status']) === 'drafting') return {state: 'drafting'}
  return isPublished(answers) ? {state: 'fit'} : {state: 'unpublished'}
}

/** Every draft has a revision of its own, so that what is the same through and through has none. */
const isPublished = ({drafts, published}: IssueAnswers): boolean =>
  JSON.stringify(drafts) === JSON.stringify(published)
