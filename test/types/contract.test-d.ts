/**
 * Holds together the three descriptions of an issue: the Studio's schema (through TypeGen), the query, and the contract. `tsc`
 * runs it: every entry must be `true`.
 */
import type {z} from 'zod'
import type {issueContract} from '../../newsletter/contract/issue.ts'
import type {IssueByIdQueryResult, IssueByNumberQueryResult} from '../../sanity.types.ts'
import type {Fails, Fits, Paths, Same} from './paths.ts'

type Contract = z.input<typeof issueContract>
type Answer = IssueByIdQueryResult

/** Whatever the contract takes is something that the query can answer. */
export const contractFits: Fits<Contract, Answer> = true

/** No key that only one of them has, at any depth; no value of a list that only one of them knows. */
export const pathsAreTheSame: Same<Paths<Answer>, Paths<Contract>> = true

export const queriesAnswerTheSame: Same<Paths<IssueByNumberQueryResult>, Paths<Answer>> = true

// Controls: the same checks on an answer with one thing changed, each of which must fail.
type Issue = NonNullable<Answer['issue']>
type With<Changed> = Omit<Answer, 'issue'> & {issue: Changed | null}
type Renamed = With<Omit<Issue, 'preheader'> & {preview: string}>
type Dropped = With<Omit<Issue, 'subject'>>
type Widened = With<Omit<Issue, 'status'> & {status: Issue['status'] | 'embargoed'}>
type Narrowed = With<Omit<Issue, 'status'> & {status: 'ready'}>

export const controls: [
  Fails<Fits<Contract, Renamed>>,
  Fails<Same<Paths<Renamed>, Paths<Contract>>>,
  Fails<Same<Paths<Dropped>, Paths<Contract>>>,
  Fails<Same<Paths<Widened>, Paths<Contract>>>,
  Fails<Fits<Contract, Narrowed>>,
  Fails<Same<Paths<Narrowed>, Paths<Contract>>>,
] = [true, true, true, true, true, true]
