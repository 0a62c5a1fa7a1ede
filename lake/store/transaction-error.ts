/** One thing that is wrong with a transaction, in the shape and words in which the hosted API tells clients. */
export interface Problem {
  readonly type:
    | 'documentAlreadyExistsError'
    | 'documentNotFoundError'
    | 'documentRevisionIDDoesNotMatchError'
    | 'documentHasExistingReferencesError'
    | 'documentReferenceDoesNotExistError'
    | 'malformedDocumentIDError'
    | 'transactionAlreadyExistsError'
    | 'validationError'
    | 'queryParseError'
    | 'insufficientPermissionsError'
  readonly description: string
  readonly [detail: string]: unknown
}

const statuses: Readonly<Record<Problem['type'], 400 | 403 | 404 | 409>> = {
  documentAlreadyExistsError: 409,
  documentNotFoundError: 404,
  documentRevisionIDDoesNotMatchError: 409,
  documentHasExistingReferencesError: 409,
  documentReferenceDoesNotExistError: 409,
  malformedDocumentIDError: 400,
  transactionAlreadyExistsError: 409,
  validationError: 400,
  queryParseError: 400,
  insufficientPermissionsError: 403,
}

/** A transaction that was refused as a whole: nothing of it was kept. `status` and `body` are what HTTP answers. */
export class TransactionError extends Error {
  readonly status: 400 | 403 | 404 | 409
  readonly problem: Problem
  /** Which mutation, or action, of the request it is about, from 0. */
  readonly index: number
  readonly body: {
    readonly error: {
      readonly type: 'mutationError' | 'actionError'
      readonly description: string
      readonly items: readonly {readonly error: Problem; readonly index: number}[]
    }
  }

  constructor(
    problem: Problem,
    {
      index = 0,
      kind = 'mutationError',
    }: {readonly index?: number; readonly kind?: 'mutationError' | 'actionError'} = {},
  ) {
    const what = kind === 'mutationError' ? 'mutation' : 'action'
    super(`The ${what}(s) failed: ${problem.description}`)
    this.name = 'TransactionError'
    this.status = statuses[problem.type]
    this.problem = problem
    this.index = index
    this.body = {error: {type: kind, description: this.message, items: [{error: problem, index}]}}
  }
}
