/** Something that is wrong with a line of a file of readers. */
export interface LineProblem {
  /** Counted from 1. */
  readonly line: number
  readonly message: string
}

/** So many lines are named; who has more to mend has enough to begin with. */
const NAMED = 20

/** A file of readers can't be taken as it is. Nothing was sent. */
export class RecipientsError extends Error {
  readonly code = 'BAD_RECIPIENTS'
  readonly problems: readonly LineProblem[]

  constructor(file: string, problems: readonly LineProblem[]) {
    const lines = problems.slice(0, NAMED).map(({line, message}) => `${file} line ${line}: ${message}`)
    const more = problems.length - lines.length
    super([...lines, ...(more > 0 ? [`… and ${more} more.`] : [])].join('\n'))
    this.name = 'RecipientsError'
    this.problems = problems
  }
}
