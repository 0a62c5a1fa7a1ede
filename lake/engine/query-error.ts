/** What is wrong with a query, in the words and places that the hosted API gives: offsets in UTF-16 units. */
export class QueryError extends Error {
  readonly code = 'queryParseError'
  readonly query: string
  readonly start: number | undefined
  readonly end: number | undefined

  constructor(
    message: string,
    query: string,
    place?: {readonly start: number; readonly end: number},
    cause?: unknown,
  ) {
    super(message, {cause})
    this.name = 'QueryError'
    this.query = query
    this.start = place?.start
    this.end = place?.end
  }
}
